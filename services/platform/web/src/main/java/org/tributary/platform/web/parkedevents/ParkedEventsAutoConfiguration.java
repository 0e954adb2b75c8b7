package org.tributary.platform.web.parkedevents;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.tributary.platform.feed.parking.Repairs;
import tools.jackson.databind.json.JsonMapper;

/** Lets platform engineers see to parked events in every service that has feeds. */
@AutoConfiguration(afterName = "org.tributary.platform.feed.consumer.FeedAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(name = "org.tributary.platform.feed.parking.Repairs")
@ConditionalOnBean(type = "org.tributary.platform.feed.parking.Repairs")
public class ParkedEventsAutoConfiguration {

    @Bean
    ListParkedEventsEndpoint listParkedEventsEndpoint(Repairs repairs) {
        return new ListParkedEventsEndpoint(repairs);
    }

    @Bean
    GetParkedEventEndpoint getParkedEventEndpoint(Repairs repairs, JsonMapper json) {
        return new GetParkedEventEndpoint(repairs, json);
    }

    @Bean
    RetryParkedEventEndpoint retryParkedEventEndpoint(Repairs repairs) {
        return new RetryParkedEventEndpoint(repairs);
    }

    @Bean
    DiscardParkedEventEndpoint discardParkedEventEndpoint(Repairs repairs) {
        return new DiscardParkedEventEndpoint(repairs);
    }

    @Bean
    ListRepairsEndpoint listRepairsEndpoint(Repairs repairs) {
        return new ListRepairsEndpoint(repairs);
    }

    @Bean
    RepairProblems repairProblems() {
        return new RepairProblems();
    }
}
