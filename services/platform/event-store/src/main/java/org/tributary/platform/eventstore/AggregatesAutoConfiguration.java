package org.tributary.platform.eventstore;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Carries out the commands of every aggregate that the service declares. */
@AutoConfiguration(beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
public class AggregatesAutoConfiguration {

    /** A second in all, as long as PostgreSQL lets two wait for each other. */
    private static final int ATTEMPTS = 100;

    private static final int MILLISECONDS_EACH = 10;

    /**
     * Bounds how long a command waits for another one of this instance that has the same aggregate in hand. The two may hold what
     * the other wants, one in PostgreSQL, which knows nothing of Axon's locks: whoever gives up is tried again from the beginning.
     */
    @Bean
    LockFactory locksForASecond() {
        return PessimisticLockFactory.builder()
                .acquireAttempts(ATTEMPTS)
                .lockAttemptTimeout(MILLISECONDS_EACH)
                .build();
    }

    @Bean
    AggregateShells aggregateShells(
            ObjectProvider<AggregateShell<?, ?, ?, ?>> shells,
            CommandBus commands,
            EventStore events,
            LockFactory locks,
            SnapshotTriggerDefinition snapshots) {
        return new AggregateShells(shells, commands, events, locks, snapshots);
    }

    @Bean
    StoredStates storedStates(EventStore events) {
        return new StoredStates(events);
    }
}
