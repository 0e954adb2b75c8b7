package org.tributary.platform.feed;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.events.EventTypes;
import org.tributary.platform.feed.repair.JdbcRepairs;
import org.tributary.platform.feed.repair.Redelivery;
import org.tributary.platform.feed.repair.Repairs;
import org.tributary.platform.topics.TopicSettings;

/** Runs every {@link FeedProjection} and {@link FeedReaction} of a service that names the facts it knows. */
@AutoConfiguration(
        afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration")
@ConditionalOnBean({DataSource.class, EventTypes.class})
@EnableConfigurationProperties({TopicSettings.class, FeedSettings.class})
public class FeedAutoConfiguration {

    @Bean
    CatchUpWaiter arrivals(FeedSettings settings, ObjectProvider<Waiter> waiter) {
        return new CatchUpWaiter(settings.arrivalWait(), waiter.getIfAvailable(() -> () -> "somebody"));
    }

    @Bean
    Progress progress(
            @Value("${spring.application.name}") String service,
            ObjectProvider<FeedProjection> projections,
            TopicSettings topics,
            DataSource database,
            CatchUpWaiter arrivals) {
        var offsets = new CheckpointStore(JdbcClient.create(database));
        return new FeedProgress(service, projections.stream().toList(), topics, offsets, arrivals);
    }

    @Bean
    FeedRunner feedRunner(
            ObjectProvider<FeedProjection> projections,
            ObjectProvider<FeedReaction> reactions,
            @Value("${spring.application.name}") String service,
            TopicSettings topics,
            FeedSettings settings,
            EventTypes types,
            CatchUpWaiter arrivals,
            DataSource database,
            PlatformTransactionManager transactions,
            ObjectProvider<Clock> clock,
            ObjectProvider<MeterRegistry> registry) {
        var db = new JdbcTemplate(database);
        var transaction = new TransactionTemplate(transactions);
        var offsets = new CheckpointStore(JdbcClient.create(db));
        var parkedEvents = new ParkedEvents(db);
        var outcomes = new ReactionOutcomes(db);
        var causes = new CausationMetadata(service);
        var feeds = Stream.concat(
                projections
                        .orderedStream()
                        .map(projection -> new Feed(
                                projection.name(),
                                topicsOf(projection.services(), topics),
                                settings.batch(),
                                projection.transactionsAtOnce(),
                                projection::reads,
                                new ProjectionWork(projection, offsets, parkedEvents, transaction, db))),
                reactions
                        .orderedStream()
                        .map(reaction -> new Feed(
                                reaction.name(),
                                topicsOf(reaction.services(), topics),
                                settings.reactionBatch(),
                                1,
                                _ -> true,
                                new ReactionWork(reaction, causes, offsets, parkedEvents, outcomes, transaction))));
        var around = new FeedContext(
                new Broker(topics, service),
                new RecordDecoder(types),
                offsets,
                parkedEvents,
                arrivals,
                settings,
                clock.getIfAvailable(Clock::systemUTC));
        return new FeedRunner(feeds, around, registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    Repairs repairs(
            ObjectProvider<FeedProjection> projections,
            ObjectProvider<FeedReaction> reactions,
            @Value("${spring.application.name}") String service,
            EventTypes types,
            DataSource database,
            PlatformTransactionManager transactions) {
        var db = new JdbcTemplate(database);
        var reader = new RecordDecoder(types);
        var outcomes = new ReactionOutcomes(db);
        var causes = new CausationMetadata(service);
        var feeds = new HashMap<String, Redelivery>();
        projections.forEach(projection -> feeds.put(projection.name(), new ProjectionRedelivery(projection, reader)));
        reactions.forEach(
                reaction -> feeds.put(reaction.name(), new ReactionRedelivery(reaction, causes, outcomes, reader)));
        return new JdbcRepairs(db, new TransactionTemplate(transactions), feeds);
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
