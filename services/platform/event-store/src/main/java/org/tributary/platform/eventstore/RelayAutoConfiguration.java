package org.tributary.platform.eventstore;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tributary.platform.topics.TopicSettings;
import org.tributary.platform.topics.Topics;

/** Publishes the service's own facts to its topic, {@code tributary.<spring.application.name>}. */
@AutoConfiguration(afterName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
@EnableConfigurationProperties(TopicSettings.class)
public class RelayAutoConfiguration {

    /** A standby takes over this long after the holder was last heard of, and so does an instance that was killed and started again. */
    private static final Duration LEASE = Duration.ofSeconds(4);

    @Bean
    RelayLoop relayLoop(TopicSettings topics, JdbcTemplate rows, @Value("${spring.application.name}") String service) {
        var lease = new RelayLease(JdbcClient.create(rows), LEASE);
        return new RelayLoop(() -> connect(topics, service, rows, lease), lease);
    }

    @Bean
    MeterBinder relayMetrics(JdbcClient db) {
        return new RelayMetrics(db);
    }

    /** After the commit, not after the append: what is not committed is not there to publish. */
    @Bean
    ConfigurerModule relayIsWokenByACommit(RelayLoop relay) {
        var wakeAfterCommit = new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake();
            }
        };
        return configurer -> configurer.onInitialize(configuration -> configuration
                .getComponent(EventBus.class)
                .subscribe(events -> TransactionSynchronizationManager.registerSynchronization(wakeAfterCommit)));
    }

    private static RelayLoop.Session connect(
            TopicSettings topics, String service, JdbcTemplate rows, RelayLease lease) {
        try {
            Topics.ensure(topics, List.of(topics.topicOf(service)));
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topic cannot be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the topic was made", e);
        }
        var publisher = new TopicPublisher(topics, service);
        return new RelayLoop.Session(new Relay(new EventLog(rows), lease, publisher), publisher);
    }
}
