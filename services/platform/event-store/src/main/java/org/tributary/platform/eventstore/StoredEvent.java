package org.tributary.platform.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A row of the event table, as the relay passes it on: it never looks into the JSON. */
@SuppressWarnings("ArrayRecordComponent") // bytes pass through, nobody compares them
record StoredEvent(
        long position,
        String eventId,
        String type,
        String aggregateId,
        long sequence,
        Instant recordedAt,
        String key,
        @Nullable String clinicId,
        @Nullable String patientId,
        @Nullable String traceparent,
        byte[] metadata,
        byte[] payload) {

    static StoredEvent of(ResultSet row) throws SQLException {
        return new StoredEvent(
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
                row.getBytes("metadata"),
                row.getBytes("payload"));
    }
}
