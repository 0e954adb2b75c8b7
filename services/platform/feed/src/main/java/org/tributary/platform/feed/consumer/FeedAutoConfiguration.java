package org.tributary.platform.feed.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.events.EventTypes;
import org.tributary.platform.feed.CatchUpWaiter;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.FeedReaction;
import org.tributary.platform.feed.ProjectionProgress;
import org.tributary.platform.feed.Waiter;
import org.tributary.platform.feed.delivery.Deliveries;
import org.tributary.platform.feed.delivery.FeedProgress;
import org.tributary.platform.feed.parking.JdbcRepairs;
import org.tributary.platform.feed.parking.Redelivery;
import org.tributary.platform.feed.parking.Repairs;
import org.tributary.platform.topics.TopicSettings;

/** Runs every {@link FeedProjection} and {@link FeedReaction} of a service that names the facts it knows. */
@AutoConfiguration(
        afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration")
@ConditionalOnBean({DataSource.class, EventTypes.class})
@EnableConfigurationProperties({TopicSettings.class, FeedSettings.class})
public class FeedAutoConfiguration {

    @Bean
    CatchUpWaiter catchUpWaiter(FeedSettings settings, ObjectProvider<Waiter> waiter) {
        return new CatchUpWaiter(settings.arrivalWait(), waiter.getIfAvailable(() -> () -> "somebody"));
    }

    @Bean
    Deliveries deliveries(
            @Value("${spring.application.name}") String service,
            EventTypes types,
            DataSource database,
            PlatformTransactionManager transactions) {
        return new Deliveries(service, types, database, transactions);
    }

    @Bean
    ProjectionProgress progress(
            @Value("${spring.application.name}") String service,
            ObjectProvider<FeedProjection> projections,
            TopicSettings topics,
            Deliveries deliveries,
            CatchUpWaiter catchUp) {
        return new FeedProgress(service, projections.stream().toList(), topics, deliveries.checkpoints(), catchUp);
    }

    @Bean
    FeedRunner feedRunner(
            ObjectProvider<FeedProjection> projections,
            ObjectProvider<FeedReaction> reactions,
            @Value("${spring.application.name}") String service,
            TopicSettings topics,
            FeedSettings settings,
            Deliveries deliveries,
            CatchUpWaiter catchUp,
            ObjectProvider<Clock> clock,
            ObjectProvider<MeterRegistry> registry) {
        var feeds = Stream.concat(
                projections
                        .orderedStream()
                        .map(projection -> new Feed(
                                projection.name(),
                                topicsOf(projection.services(), topics),
                                settings.batch(),
                                projection.transactionsAtOnce(),
                                projection::reads,
                                deliveries.to(projection))),
                reactions
                        .orderedStream()
                        .map(reaction -> new Feed(
                                reaction.name(),
                                topicsOf(reaction.services(), topics),
                                settings.reactionBatch(),
                                1,
                                _ -> true,
                                deliveries.to(reaction))));
        var context = new FeedContext(
                new Broker(topics, service), deliveries, catchUp, settings, clock.getIfAvailable(Clock::systemUTC));
        return new FeedRunner(feeds, context, registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    Repairs repairs(
            ObjectProvider<FeedProjection> projections,
            ObjectProvider<FeedReaction> reactions,
            Deliveries deliveries,
            DataSource database,
            PlatformTransactionManager transactions) {
        var feeds = new HashMap<String, Redelivery>();
        projections.forEach(projection -> feeds.put(projection.name(), deliveries.again(projection)));
        reactions.forEach(reaction -> feeds.put(reaction.name(), deliveries.again(reaction)));
        return new JdbcRepairs(new JdbcTemplate(database), new TransactionTemplate(transactions), feeds);
    }

    @Bean
    FeedHealth feedHealthIndicator(FeedRunner feeds) {
        return new FeedHealth(feeds);
    }

    private static Set<String> topicsOf(Set<String> services, TopicSettings topics) {
        var names = new LinkedHashSet<String>();
        services.forEach(service -> names.add(topics.topicOf(service)));
        return names;
    }
}
