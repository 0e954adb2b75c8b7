package org.tributary.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.zaxxer.hikari.HikariDataSource;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database of the keys: its own connections, its own role, its own backups. */
final class KeysDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final int SECRET_BYTES = 32;
    private static final byte[] SEARCH = "search".getBytes(UTF_8);

    private final HikariDataSource connections;
    private final JdbcClient keys;
    private final Aead wrapping;

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
        wrapping = KeyEncryptionKey.readOrMake(settings.kekFile());
    }

    PersonKeys personKeys() {
        return new PersonKeys(keys, wrapping);
    }

    SearchHash searchHash() {
        try {
            var secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            keys.sql(
                            "insert into service_secret (name, wrapped) values ('search', :wrapped) on conflict (name) do nothing")
                    .param("wrapped", wrapping.encrypt(secret, SEARCH))
                    .update();
            var kept = keys.sql("select wrapped from service_secret where name = 'search'")
                    .query(byte[].class)
                    .single();
            return new SearchHash(wrapping.decrypt(kept, SEARCH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The search secret was wrapped by another key-encryption key", e);
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
