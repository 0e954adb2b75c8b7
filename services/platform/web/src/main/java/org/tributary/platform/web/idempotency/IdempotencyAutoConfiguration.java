package org.tributary.platform.web.idempotency;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.tributary.platform.eventstore.TransactionalCommands;
import org.tributary.platform.privacy.SearchHash;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.exchange.ExchangeAutoConfiguration;
import org.tributary.platform.web.exchange.Tagging;
import org.tributary.platform.web.problems.ProblemWriter;

/** Lets a service that has commands take them over HTTP, each once however often it is sent. */
@AutoConfiguration(
        after = ExchangeAutoConfiguration.class,
        afterName = {
            "org.tributary.platform.eventstore.EventStoreAutoConfiguration",
            "org.tributary.platform.privacy.PrivacyAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnClass(name = "org.tributary.platform.eventstore.TransactionalCommands")
@ConditionalOnBean(type = "org.tributary.platform.eventstore.TransactionalCommands")
@EnableScheduling
@EnableConfigurationProperties(IdempotencySettings.class)
public class IdempotencyAutoConfiguration {

    private static final int BETWEEN_BODY_AND_TAG =
            (ExchangeAutoConfiguration.BODY_LIMIT + ExchangeAutoConfiguration.TAG) / 2;

    @Bean
    IdempotencyStore submissionLog(JdbcClient db) {
        return new IdempotencyStore(db);
    }

    @Bean
    IdempotentCommands submissions(
            TransactionalCommands commands,
            IdempotencyStore log,
            MeterRegistry meters,
            Tagging tags,
            @Value("${spring.application.name}") String service) {
        return new KeyedCommands(commands, log, new CommandTimer(meters), tags, service);
    }

    @Bean
    DuplicateInFlightAdvice overtakenAdvice() {
        return new DuplicateInFlightAdvice();
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> retryFilter(IdempotencyStore log, BodyHash hash, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new IdempotencyFilter(log, hash, problems));
        filter.setOrder(BETWEEN_BODY_AND_TAG);
        return filter;
    }

    @Bean
    IdempotencyCleanup forgetting(IdempotencyStore log, IdempotencySettings settings) {
        return new IdempotencyCleanup(log, settings.kept());
    }

    @Configuration(proxyBeanMethods = false)
    static class Hashing {

        /** A service with personal data hashes under a secret that is not in the database of the rows. */
        @Bean
        @ConditionalOnBean(SearchHash.class)
        BodyHash bodyHashUnderTheServicesSecret(SearchHash hash) {
            return (query, body) -> hash.of("idempotency", query, new String(body, ISO_8859_1));
        }

        @Bean
        @ConditionalOnMissingBean(BodyHash.class)
        BodyHash bodyHash(JdbcClient db) {
            return new StoredSecretHash(db);
        }
    }
}
