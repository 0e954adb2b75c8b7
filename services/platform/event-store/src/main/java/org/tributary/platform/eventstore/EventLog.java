package org.tributary.platform.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the relay needs: the events after a position, and which transactions had ended then. */
final class EventLog {

    /** Of large events fewer are read at once, but always one. */
    private static final String AFTER = """
            select position, event_id, type, aggregate_id, sequence, recorded_at, key, clinic_id, patient_id,
                   traceparent, metadata, payload,
                   (select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)) as oldest_running
            from (select *,
                         sum(octet_length(payload) + octet_length(metadata))
                             over (order by position rows between unbounded preceding and 1 preceding) as bytes_before
                  from event
                  where position > ?
                  order by position
                  limit ?) as following
            where coalesce(bytes_before, 0) < ?
            order by position
            """;

    private final JdbcTemplate rows;
    private final JdbcClient db;

    EventLog(JdbcTemplate rows) {
        this.rows = rows;
        this.db = JdbcClient.create(rows);
    }

    /**
     * What was found in one look.
     *
     * @param oldestRunning the oldest transaction that had not ended; whatever earlier ones stored could be seen
     */
    record Found(List<StoredEvent> events, long oldestRunning) {}

    /** The events after a position: so many at most, and no more once they hold this many bytes. */
    Found after(long position, int atMost, int bytes) {
        ResultSetExtractor<Found> found = row -> {
            var events = new ArrayList<StoredEvent>();
            var oldestRunning = 0L;
            while (row.next()) {
                events.add(StoredEvent.of(row));
                oldestRunning = row.getLong("oldest_running");
            }
            return new Found(events, oldestRunning);
        };
        return Objects.requireNonNull(rows.query(AFTER, found, position, atMost, bytes));
    }

    /** The id of a transaction that begins and ends here; every later one has a higher id. */
    long transactionNow() {
        return db.sql("select cast(cast(pg_current_xact_id() as text) as bigint)")
                .query(Long.class)
                .single();
    }
}
