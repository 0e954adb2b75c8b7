package org.tributary.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.tributary.events.Event;
import org.tributary.events.Id;

/**
 * Axon's JDBC engine on a table of our own: what the relay must know of an event without reading its JSON (key, clinic,
 * patient, trace) stands in columns beside it, and an aggregate is read with its snapshot in one statement.
 */
final class PostgresEventStorageEngine extends JdbcEventStorageEngine {

    /** Axon wants a name for the kind of aggregate and makes nothing of it; an event's own type says more. */
    private static final String AGGREGATE_TYPE = "aggregate";

    private static final String READ = """
            select event_id, type, aggregate_id, sequence, recorded_at, metadata, payload
            from event
            where aggregate_id = ? and sequence >= ?
            order by sequence
            limit ?
            """;

    private static final String LAST = "select max(sequence) from event where aggregate_id = ?";

    private final AggregateRows rows;
    private final Snapshots snapshots;

    PostgresEventStorageEngine(JdbcEventStorageEngine.Builder settings, AggregateRows rows, Snapshots snapshots) {
        super(settings);
        this.rows = rows;
        this.snapshots = snapshots;
    }

    /** From the latest snapshot on if there is one that can be read: both come in one round trip. */
    @Override
    public DomainEventStream readEvents(String aggregateId) {
        var latest = rows.latest(UUID.fromString(aggregateId));
        if (latest.snapshot() == null) {
            return streamOf(aggregateId, latest);
        }
        return snapshots
                .read(latest.snapshot())
                .map(snapshot ->
                        DomainEventStream.concat(DomainEventStream.of(snapshot), streamOf(aggregateId, latest)))
                .orElseGet(() -> readEvents(aggregateId, 0));
    }

    /** What Axon would ask for first: it comes with the events. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
        return Optional.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        rows.keep(snapshots.write(snapshot));
    }

    private DomainEventStream streamOf(String aggregateId, AggregateRows.Latest latest) {
        Stream<DomainEventData<?>> events = latest.events().stream();
        var all = latest.isWhole()
                ? events
                : Stream.concat(
                        events,
                        readEventData(aggregateId, latest.events().getLast().getSequenceNumber() + 1));
        return EventStreamUtils.upcastAndDeserializeDomainEvents(all, getEventSerializer(), upcasterChain);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        try {
            var position =
                    rows.append(events, (insert, message) -> bind(insert, (DomainEventMessage<?>) message, serializer));
            var stored = new StoredPosition(
                    ((Event) events.getLast().getPayload()).key().value(), position);
            CurrentUnitOfWork.ifStarted(work -> stored.noteIn(work.root()));
        } catch (DuplicateKeyException e) {
            handlePersistenceException(e, events.getFirst());
        }
    }

    private static void bind(PreparedStatement insert, DomainEventMessage<?> message, Serializer serializer)
            throws SQLException {
        var event = (Event) message.getPayload();
        var payload = message.serializePayload(serializer, byte[].class);
        insert.setObject(1, UUID.fromString(message.getIdentifier()));
        insert.setString(2, payload.getType().getName());
        insert.setObject(3, event.aggregateId().value());
        insert.setLong(4, message.getSequenceNumber());
        insert.setObject(5, OffsetDateTime.ofInstant(message.getTimestamp(), ZoneOffset.UTC));
        insert.setObject(6, event.key().value());
        setId(insert, 7, event.clinicId());
        setId(insert, 8, event.patientId());
        insert.setString(9, (String) message.getMetaData().get(Provenance.TRACE_PARENT));
        insert.setBytes(10, message.serializeMetaData(serializer, byte[].class).getData());
        insert.setBytes(11, payload.getData());
    }

    private static void setId(PreparedStatement insert, int column, @Nullable Id id) throws SQLException {
        if (id == null) {
            insert.setNull(column, Types.OTHER);
        } else {
            insert.setObject(column, id.value());
        }
    }

    @Override
    protected PreparedStatement readEventData(
            Connection connection, String aggregateId, long firstSequence, int batchSize) throws SQLException {
        var select = connection.prepareStatement(READ);
        select.setObject(1, UUID.fromString(aggregateId));
        select.setLong(2, firstSequence);
        select.setInt(3, batchSize);
        return select;
    }

    @Override
    protected DomainEventData<?> getDomainEventData(ResultSet row) throws SQLException {
        return eventOf(row);
    }

    static DomainEventData<?> eventOf(ResultSet row) throws SQLException {
        Instant recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        return new GenericDomainEventEntry<>(
                AGGREGATE_TYPE,
                row.getString("aggregate_id"),
                row.getLong("sequence"),
                row.getString("event_id"),
                recordedAt,
                row.getString("type"),
                null,
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }

    @Override
    protected PreparedStatement lastSequenceNumberFor(Connection connection, String aggregateId) throws SQLException {
        var select = connection.prepareStatement(LAST);
        select.setObject(1, UUID.fromString(aggregateId));
        return select;
    }

    /** A page that is not full is the last: an aggregate's events never appear out of order. */
    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }
}
