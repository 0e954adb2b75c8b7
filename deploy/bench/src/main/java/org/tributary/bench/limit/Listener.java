package org.tributary.bench.limit;

import static org.tributary.bench.limit.LimitTables.SCHEMA;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Waits for PostgreSQL's own notices of rows, and reads each row: the shortest way from a commit to somebody who wants to know. */
public final class Listener implements AutoCloseable {

    private static final int WAITS_MILLIS = 200;

    private final Connection connection;
    private final Map<Long, Long> arrivals = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean closing;

    private Listener(Connection connection) {
        this.connection = connection;
        this.thread = Thread.ofPlatform().daemon().name("listener").unstarted(this::listen);
    }

    /** Makes every new row of the limit's table a notice, and listens. */
    public static Listener start(DataSource database) throws SQLException {
        var connection = database.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create or replace function %1$s.tell() returns trigger language plpgsql as
                    'begin perform pg_notify(''facts'', new.position::text); return null; end'
                    """.formatted(SCHEMA));
            statement.execute(
                    "create or replace trigger tell after insert on %1$s.event for each row execute function %1$s.tell()"
                            .formatted(SCHEMA));
            statement.execute("listen facts");
        }
        var listener = new Listener(connection);
        listener.thread.start();
        return listener;
    }

    /** When each row had been read, by its sequence, on the clock of {@link System#nanoTime}. */
    public Map<Long, Long> arrivals() {
        return arrivals;
    }

    @Override
    public void close() throws SQLException {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }

    private void listen() {
        try (var read = connection.prepareStatement("select * from " + SCHEMA + ".event where position = ?")) {
            while (!closing) {
                var notices = connection.unwrap(PGConnection.class).getNotifications(WAITS_MILLIS);
                for (var notice : notices) {
                    read(read, Long.parseLong(notice.getParameter()));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The listener ended", e);
        }
    }

    private void read(PreparedStatement read, long position) throws SQLException {
        read.setLong(1, position);
        try (var row = read.executeQuery()) {
            if (row.next()) {
                arrivals.put(row.getLong("sequence"), System.nanoTime());
            }
        }
    }
}
