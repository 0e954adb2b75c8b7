package org.tributary.platform.eventstore;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.tributary.platform.kernel.PersonalVault;

/** Gives every aggregate snapshots, so that a long one costs a command no more than a short one. */
@AutoConfiguration(beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
public class SnapshotAutoConfiguration {

    /** Fewer would be read faster and written more often. */
    static final int EVERY = 30;

    @Bean
    Snapshots snapshots(PersonalVault vault, ObjectProvider<AggregateShell<?, ?, ?, ?>> shells) {
        return new Snapshots(
                vault,
                () -> shells.stream()
                        .map(AggregateShell::evolution)
                        .map(SnapshotKind::of)
                        .toList());
    }

    @Bean
    BackgroundSnapshotter snapshotter(
            EventStore events, TransactionManager transactions, ObjectProvider<AggregateShell<?, ?, ?, ?>> shells) {
        return new BackgroundSnapshotter(events, transactions, shells);
    }

    @Bean
    SnapshotTriggerDefinition everySoManyEvents(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVERY);
    }
}
