package org.tributary.platform.privacy;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.kernel.PersonalColumns;
import org.tributary.platform.kernel.PersonalVault;

/** Gives a service that records personal data its vault; one that has no keys database gets a closed one. */
@AutoConfiguration
public class PrivacyAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("tributary.keys.url")
    @EnableConfigurationProperties(KeySettings.class)
    static class WithKeys {

        @Bean
        KeysDatabase keysDatabase(KeySettings settings) {
            return new KeysDatabase(settings);
        }

        @Bean
        PersonalVault personalVault(KeysDatabase keys) {
            return new KeyedVault(keys.personKeys());
        }

        @Bean
        SearchHash searchHash(KeysDatabase keys) {
            return keys.searchHash();
        }

        @Bean
        Erasures erasures(
                KeySettings settings,
                KeysDatabase keys,
                ObjectProvider<PersonalRows> rows,
                PlatformTransactionManager transactions,
                ObjectProvider<Clock> clock) {
            return new Erasures(
                    new ErasureList(settings.erasuresFile()),
                    rows.orderedStream().toList(),
                    new TransactionTemplate(transactions),
                    keys.personKeys(),
                    clock.getIfAvailable(Clock::systemUTC));
        }

        @Bean
        KeyRotation keyRotation(KeysDatabase keys, ObjectProvider<Clock> clock) {
            return keys.rotation(clock.getIfAvailable(Clock::systemUTC));
        }

        @Bean
        Shredder shredder(KeysDatabase keys, DataSource data, ObjectProvider<PersonalRows> rows) {
            return new Shredder(
                    keys.statements(),
                    new JdbcTemplate(data),
                    rows.orderedStream().toList());
        }

        @Bean
        @ConditionalOnBean(OutdatedHashes.class)
        HashRenewal hashRenewal(List<OutdatedHashes> outdated, PlatformTransactionManager transactions) {
            return new HashRenewal(outdated, new TransactionTemplate(transactions));
        }
    }

    @Bean
    @ConditionalOnMissingBean
    PersonalVault closedVault() {
        return PersonalVault.closed();
    }

    @Bean
    PersonalColumns personalColumns(PersonalVault vault) {
        return new PersonalColumns(vault);
    }
}
