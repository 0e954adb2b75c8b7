package org.tributary.platform.eventstore;

import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.spring.config.SpringAggregateConfigurer;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.tributary.platform.kernel.PersonalVault;

/** Gives every aggregate snapshots, so that a long one costs a command no more than a short one. */
@AutoConfiguration(beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
public class SnapshotAutoConfiguration {

    /** Fewer would be read faster and written more often. */
    static final int EVERY = 30;

    private static final String TRIGGER = "everySoManyEvents";

    @Bean
    Snapshots snapshots(
            PersonalVault vault,
            ObjectProvider<AggregateShell<?, ?, ?, ?>> shells,
            ObjectProvider<AggregateFactory<?>> annotated) {
        return new Snapshots(
                vault,
                () -> Stream.concat(
                                shells.stream().map(AggregateShell::evolution).map(SnapshotKind::of),
                                annotated.stream()
                                        .map(AggregateFactory::getAggregateType)
                                        .map(SnapshotKind::of))
                        .toList());
    }

    @Bean
    BackgroundSnapshotter snapshotter(
            Configuration axon,
            HandlerDefinition handlers,
            ParameterResolverFactory parameters,
            EventStore events,
            TransactionManager transactions,
            ObjectProvider<AggregateShell<?, ?, ?, ?>> shells) {
        var settings = SpringAggregateSnapshotter.builder()
                .repositoryProvider(axon::repository)
                .eventStore(events)
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers);
        return new BackgroundSnapshotter(settings, transactions, shells);
    }

    @Bean(TRIGGER)
    SnapshotTriggerDefinition everySoManyEvents(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVERY);
    }

    /** No aggregate has to ask for it, so none can forget. */
    @Bean
    static BeanPostProcessor snapshotsForEveryAggregate() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SpringAggregateConfigurer<?> aggregate) {
                    aggregate.setSnapshotTriggerDefinition(TRIGGER);
                }
                return bean;
            }
        };
    }
}
