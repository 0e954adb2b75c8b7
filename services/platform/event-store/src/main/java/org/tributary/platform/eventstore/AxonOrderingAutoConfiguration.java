package org.tributary.platform.eventstore;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/**
 * Brings Axon's auto-configurations behind Boot's. Axon 4.13 orders them after class names of Boot 3, so that without this
 * it would find no data source and run every command without a transaction.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        },
        beforeName = {
            "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration"
        })
public class AxonOrderingAutoConfiguration {}
