package org.tributary.platform.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.PatientId;

/**
 * A fact as it came from a service's topic. Its personal parts are absent, because readers of a feed hold no keys.
 *
 * @param position the fact's number in the store of its service; within a partition it only grows
 * @param sequence the fact's number in the history of what it happened to
 * @param metadata who caused it, byte for byte as stored
 * @param payload the fact, byte for byte as stored
 * @param event the fact itself; absent where this program does not know the type, cannot read what it says or need not
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on as they came, and nobody compares two events
public record ReceivedEvent(
        String topic,
        int partition,
        long offset,
        long position,
        UUID id,
        String type,
        String source,
        String subject,
        String key,
        long sequence,
        Instant time,
        @Nullable ClinicId clinicId,
        @Nullable PatientId patientId,
        byte[] metadata,
        byte[] payload,
        @Nullable Event event) {

    /** The same envelope with the fact that was in it. */
    public ReceivedEvent with(Event fact) {
        return new ReceivedEvent(
                topic, partition, offset, position, id, type, source, subject, key, sequence, time, clinicId, patientId,
                metadata, payload, fact);
    }
}
