package org.tributary.platform.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** An aggregate's events, added in one statement and read in one together with its snapshot: one row, always its latest. */
final class AggregateRows {

    /** A cold aggregate of some thousand events is read in a few pages. */
    static final int PAGE = 1_000;

    private static final String APPEND = """
            insert into event (event_id, type, aggregate_id, sequence, recorded_at, key, clinic_id, patient_id,
                               traceparent, metadata, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String POSITION = "position";

    private static final String LATEST = """
            with latest as (
                select sequence, key, made_by, state from snapshot where aggregate_id = ?
            ), following as (
                select event_id, type, aggregate_id, sequence, recorded_at, metadata, payload
                from event
                where aggregate_id = ? and sequence > coalesce((select sequence from latest), -1)
                order by sequence
                limit ?
            )
            select null::uuid as event_id, made_by as type, null::uuid as aggregate_id, sequence,
                null::timestamptz as recorded_at, null::bytea as metadata, state as payload, key
            from latest
            union all
            select event_id, type, aggregate_id, sequence, recorded_at, metadata, payload, null
            from following
            order by sequence
            """;

    private static final String KEEP = """
            insert into snapshot (aggregate_id, sequence, key, made_by, state)
            values (?, ?, ?, ?, ?)
            on conflict (aggregate_id) do update
            set sequence = excluded.sequence, key = excluded.key, made_by = excluded.made_by, state = excluded.state
            where snapshot.sequence <= excluded.sequence or snapshot.made_by <> excluded.made_by
            """;

    private final JdbcTemplate db;

    AggregateRows(JdbcTemplate db) {
        this.db = db;
    }

    /**
     * The beginning of what is known of an aggregate.
     *
     * @param snapshot the latest, if there is one
     * @param events those after it, or from the first; at most a page
     */
    record Latest(@Nullable StoredSnapshot snapshot, List<DomainEventData<?>> events) {

        boolean isWhole() {
            return events.size() < PAGE;
        }
    }

    Latest latest(UUID aggregateId) {
        ResultSetExtractor<Latest> inOrder = rows -> latest(aggregateId, rows);
        return Objects.requireNonNull(db.query(LATEST, inOrder, aggregateId, aggregateId, PAGE));
    }

    void keep(StoredSnapshot snapshot) {
        db.update(
                KEEP, snapshot.aggregateId(), snapshot.sequence(), snapshot.key(), snapshot.madeBy(), snapshot.state());
    }

    /** Adds events in their order, at least one; gives the position of the last. */
    <T> long append(List<T> events, ParameterizedPreparedStatementSetter<? super T> event) {
        var positions = new GeneratedKeyHolder();
        db.batchUpdate(
                connection -> connection.prepareStatement(APPEND, new String[] {POSITION}),
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement insert, int nr) throws SQLException {
                        event.setValues(insert, events.get(nr));
                    }

                    @Override
                    public int getBatchSize() {
                        return events.size();
                    }
                },
                positions);
        return (long) Objects.requireNonNull(positions.getKeyList().getLast().get(POSITION));
    }

    private static Latest latest(UUID aggregateId, ResultSet rows) throws SQLException {
        StoredSnapshot snapshot = null;
        var events = new ArrayList<DomainEventData<?>>();
        while (rows.next()) {
            if (rows.getString("event_id") == null) {
                snapshot = new StoredSnapshot(
                        aggregateId,
                        rows.getLong("sequence"),
                        rows.getObject("key", UUID.class),
                        rows.getString("type"),
                        rows.getBytes("payload"));
            } else {
                events.add(PostgresEventStorageEngine.eventOf(rows));
            }
        }
        return new Latest(snapshot, events);
    }
}
