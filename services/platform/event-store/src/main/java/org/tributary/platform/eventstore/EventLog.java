package org.tributary.platform.eventstore;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the relay needs: the events after a position, and which transactions have ended. */
final class EventLog {

    /** Of large events fewer are read at once, but always one. */
    private static final String AFTER = """
            select position, event_id, type, aggregate_id, sequence, recorded_at, key, clinic_id, patient_id,
                   traceparent, metadata, payload
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

    /** The events after a position: so many at most, and no more once they hold this many bytes. */
    List<StoredEvent> after(long position, int atMost, int bytes) {
        return rows.query(AFTER, StoredEvent::of, position, atMost, bytes);
    }

    /** The id of a transaction that begins and ends here; every later one has a higher id. */
    String transactionNow() {
        return db.sql("select pg_current_xact_id()::text").query(String.class).single();
    }

    /** Whether every transaction that began before this one has ended. */
    boolean allEndedBefore(String transaction) {
        return db.sql("select pg_snapshot_xmin(pg_current_snapshot()) > cast(:transaction as xid8)")
                .param("transaction", transaction)
                .query(Boolean.class)
                .single();
    }
}
