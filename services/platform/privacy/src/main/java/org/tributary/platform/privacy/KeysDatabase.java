package org.tributary.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Ticker;
import com.zaxxer.hikari.HikariDataSource;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database of the keys: its own connections, its own role, its own backups. */
final class KeysDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final int SECRET_BYTES = 32;
    private static final byte[] SEARCH = "search".getBytes(UTF_8);

    private final HikariDataSource connections;
    private final JdbcClient keys;
    private final KeyService service;
    private final PersonKeys people;

    KeysDatabase(KeySettings settings) {
        connections = new HikariDataSource();
        connections.setPoolName("keys");
        connections.setJdbcUrl(settings.url());
        connections.setUsername(settings.username());
        connections.setPassword(settings.password());
        connections.setMaximumPoolSize(CONNECTIONS);
        connections.setConnectionTimeout(3_000);
        // nobody waits for ever for a server that is silent, and the server gives up first
        connections.addDataSourceProperty("connectTimeout", "3");
        connections.addDataSourceProperty("socketTimeout", "10");
        connections.addDataSourceProperty("tcpKeepAlive", "true");
        connections.addDataSourceProperty("options", "-c statement_timeout=5s -c lock_timeout=3s");
        Flyway.configure()
                .dataSource(connections)
                .locations("classpath:db/keys")
                .load()
                .migrate();
        keys = JdbcClient.create(connections);
        service = KeyServices.of(settings);
        people = new PersonKeys(keys, transactions(), service, Ticker.systemTicker());
    }

    /** One for all, so that whoever destroys a key forgets it as well. */
    PersonKeys personKeys() {
        return people;
    }

    KeyRotation rotation(Clock clock) {
        return new KeyRotation(keys, transactions(), service, this::wrapSecretsAnew, people, clock);
    }

    /** Apart from the transactions of the service, within which most is sealed. */
    private TransactionTemplate transactions() {
        var manager = new JdbcTransactionManager(connections);
        manager.setTransactionSynchronization(JdbcTransactionManager.SYNCHRONIZATION_NEVER);
        return new TransactionTemplate(manager);
    }

    private void wrapSecretsAnew(String kek) {
        keys.sql("select wrapped from service_secret where name = 'search' and kek is distinct from :kek for update")
                .param("kek", kek)
                .query(byte[].class)
                .optional()
                .ifPresent(before -> keys.sql(
                                "update service_secret set wrapped = :wrapped, kek = :kek where name = 'search'")
                        .param("wrapped", wrapped(unwrapped(before)))
                        .param("kek", kek)
                        .update());
    }

    JdbcTemplate statements() {
        return new JdbcTemplate(connections);
    }

    SearchHash searchHash() {
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        transactions().executeWithoutResult(_ -> {
            KeyLock.whileWrapping(keys);
            keys.sql("""
                    insert into service_secret (name, wrapped, kek) values ('search', :wrapped, :kek)
                    on conflict (name) do nothing
                    """)
                    .param("wrapped", wrapped(secret))
                    .param("kek", service.current())
                    .update();
        });
        return new SearchHash(unwrapped(keys.sql("select wrapped from service_secret where name = 'search'")
                .query(byte[].class)
                .single()));
    }

    private byte[] wrapped(byte[] secret) {
        try {
            return service.wrapping().encrypt(secret, SEARCH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The search secret cannot be wrapped", e);
        }
    }

    private byte[] unwrapped(byte[] secret) {
        try {
            return service.wrapping().decrypt(secret, SEARCH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The search secret was wrapped by another key-encryption key", e);
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
