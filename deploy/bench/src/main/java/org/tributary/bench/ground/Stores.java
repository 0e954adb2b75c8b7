package org.tributary.bench.ground;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tributary.platform.embedded.Databases;

/** One connection to each database as the administrator, kept: a new one each time would be measured as well. */
final class Stores implements AutoCloseable {

    private final Databases databases;
    private final Map<String, SingleConnectionDataSource> connected = new HashMap<>();

    Stores(Databases databases) {
        this.databases = databases;
    }

    JdbcClient sql(String database) {
        return JdbcClient.create(connected.computeIfAbsent(database, this::connect));
    }

    Connection connection(String database) throws SQLException {
        return connected.computeIfAbsent(database, this::connect).getConnection();
    }

    void forget(String database) {
        var known = connected.remove(database);
        if (known != null) {
            known.destroy();
        }
    }

    @Override
    public void close() {
        connected.values().forEach(SingleConnectionDataSource::destroy);
    }

    private SingleConnectionDataSource connect(String database) {
        return new SingleConnectionDataSource(databases.url(database), "postgres", "postgres", true);
    }
}
