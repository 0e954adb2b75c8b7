package org.tributary.platform.eventstore;

import java.sql.SQLException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.tributary.events.EventTypes;
import org.tributary.platform.kernel.EventCodec;
import org.tributary.platform.kernel.PersonalVault;

/** Puts Axon on the service's own event table, with every view of its own facts written in the facts' transaction. */
@AutoConfiguration(
        after = AxonOrderingAutoConfiguration.class,
        beforeName = "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration")
public class EventStoreAutoConfiguration {

    private static final String UNIQUE_VIOLATION = "23505";

    @Bean
    EventCodec eventCodec(EventTypes types, PersonalVault vault) {
        return new EventCodec(types, vault);
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(EventCodec codec) {
        return new EventSerializer(codec);
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return EventStoreAutoConfiguration::isDuplicate;
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            @Qualifier("eventSerializer") Serializer serializer,
            PersistenceExceptionResolver persistenceExceptionResolver,
            ConnectionProvider connections,
            TransactionManager transactions,
            JdbcTemplate rows,
            Snapshots snapshots) {
        var settings = JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(persistenceExceptionResolver)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .batchSize(AggregateRows.PAGE);
        return new PostgresEventStorageEngine(settings, new AggregateRows(rows), snapshots);
    }

    @Bean
    StoredFacts storedFacts(JdbcTemplate rows, EventCodec codec, PlatformTransactionManager transactions) {
        return new StoredFacts(rows, codec, transactions);
    }

    @Bean
    CorrelationDataProvider provenance() {
        return new Provenance();
    }

    /** A view that cannot be written must undo its fact and reach the caller: Axon's default would log it and go on. */
    @Bean
    ConfigurerModule viewsInTheTransactionOfTheFact() {
        return configurer -> configurer
                .eventProcessing()
                .usingSubscribingEventProcessors()
                .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance());
    }

    @Bean
    TransactionalCommands commands(CommandGateway gateway, TransactionManager transactions) {
        if (!(transactions instanceof SpringTransactionManager)) {
            throw new IllegalStateException("Axon would run commands without a transaction: " + transactions);
        }
        return new TransactionalCommands(gateway, transactions);
    }

    @Bean
    NestedCommands followUps(CommandGateway gateway) {
        return new NestedCommands(gateway);
    }

    @Bean
    DecisionLocks reliance(JdbcTemplate db) {
        return new DecisionLocks(db);
    }

    private static boolean isDuplicate(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
