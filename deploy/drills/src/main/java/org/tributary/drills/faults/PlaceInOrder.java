package org.tributary.drills.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.tributary.drills.Drill;

/**
 * A position in a service's order that no event has. A transaction that never commits draws it, and the relay waits at the
 * gap; so what is sent under this position lies after all that came before and before all that comes after, and readers,
 * who drop whatever does not come after the last position, lose nothing real by it.
 */
final class PlaceInOrder implements AutoCloseable {

    private static final Duration RELAY_ARRIVES_WITHIN = Duration.ofSeconds(30);

    private final Connection connection;
    private final long position;

    private PlaceInOrder(Connection connection, long position) {
        this.connection = connection;
        this.position = position;
    }

    /** Returns when all before it is published; nothing after it is until it is closed. */
    static PlaceInOrder of(Drill drill, String service) throws Exception {
        var connection = drill.database(service.replace('-', '_')).getConnection();
        try {
            connection.setAutoCommit(false);
            var place = new PlaceInOrder(connection, draw(connection));
            Waiting.until("the relay has published all before a gap", RELAY_ARRIVES_WITHIN, place::isNext);
            return place;
        } catch (Exception e) {
            connection.close();
            throw e;
        }
    }

    long position() {
        return position;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }

    /** A transaction that has no id yet would not hold the relay up. */
    private static long draw(Connection connection) throws SQLException {
        return number(
                connection, "select case when pg_current_xact_id() is not null then nextval('event_position') end");
    }

    /** Whoever began earlier may still fill a place before; of the others nothing is left to be published. */
    private boolean isNext() throws SQLException {
        return number(connection, """
                select count(*) from relay
                where pg_snapshot_xmin(pg_current_snapshot()) >= pg_current_xact_id()
                  and position >= (select coalesce(max(event.position), 0) from event where event.position < %d)
                """.formatted(position)) == 1;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
