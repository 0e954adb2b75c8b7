package org.tributary.platform.web.positions;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.tributary.platform.feed.ProjectionProgress;
import org.tributary.platform.feed.Waiter;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.exchange.ExchangeAutoConfiguration;
import org.tributary.platform.web.problems.ProblemWriter;
import org.tributary.platform.web.signin.Callers;

/** Lets callers of a service that has feeds read what they were told elsewhere. */
@AutoConfiguration(
        after = ExchangeAutoConfiguration.class,
        afterName = "org.tributary.platform.feed.consumer.FeedAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(name = "org.tributary.platform.feed.ProjectionProgress")
@ConditionalOnBean(type = "org.tributary.platform.feed.ProjectionProgress")
public class PositionsAutoConfiguration {

    /** Whoever waits has been let in, and holds neither a connection nor an answer. */
    private static final int WITHIN_ADMISSION = ExchangeAutoConfiguration.TAG - 10;

    @Bean
    Waiter whoAsks() {
        return () -> Callers.current().map(Caller::subject).orElse("a stranger");
    }

    @Bean
    FilterRegistrationBean<ReadYourWritesFilter> readingAfter(ProjectionProgress progress, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new ReadYourWritesFilter(progress, problems));
        filter.setOrder(WITHIN_ADMISSION);
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        return filter;
    }
}
