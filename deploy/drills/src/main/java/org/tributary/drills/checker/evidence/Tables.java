package org.tributary.drills.checker.evidence;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads stores and read models as they are now. */
public final class Tables {

    private static final String EVENTS = """
            select position, event_id, type, aggregate_id, sequence, recorded_at, key, clinic_id, patient_id, traceparent,
                   metadata, payload
            from event
            order by position
            """;

    private final Access access;

    public Tables(Access access) {
        this.access = access;
    }

    /** What is done with each row. */
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Every event of a service. */
    public List<StoredEvent> eventsOf(String service) {
        return read(Stores.databaseOf(service), EVENTS, row -> eventOf(service, row));
    }

    /** The rows of a query, all columns as text. */
    public List<Row> rows(String database, String sql) {
        return read(database, sql, row -> {
            var columns = new ArrayList<String>();
            for (var nr = 1; nr <= row.getMetaData().getColumnCount(); nr++) {
                var text = row.getString(nr);
                columns.add(text == null ? Row.NOTHING : text);
            }
            return new Row(List.copyOf(columns));
        });
    }

    /** One number. */
    public long number(String database, String sql) {
        return read(database, sql, row -> row.getLong(1)).getFirst();
    }

    private <T> List<T> read(String database, String sql, Reader<T> reader) {
        try (var connection = access.database().apply(database).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(database + " could not be asked: " + sql, e);
        }
    }

    private static StoredEvent eventOf(String service, ResultSet row) throws SQLException {
        return new StoredEvent(
                service,
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("aggregate_id"),
                row.getLong("sequence"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("key"),
                row.getString("clinic_id"),
                row.getString("patient_id"),
                row.getString("traceparent"),
                ByteBuffer.wrap(row.getBytes("metadata")),
                ByteBuffer.wrap(row.getBytes("payload")));
    }
}
