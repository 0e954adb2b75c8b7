package org.tributary.platform.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.EventTypes;
import org.tributary.events.PatientId;
import org.tributary.platform.kernel.EventCodec;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.kernel.PersonalVault;

/**
 * A fact as a relay publishes it, be it of a type that nobody knows.
 *
 * @param service whose relay published it
 * @param position its number in that service's store; its id is derived from both
 */
@SuppressWarnings("ArrayRecordComponent") // a test that minds the bytes compares them itself
public record PublishedFact(
        String service,
        long position,
        String type,
        String subject,
        String key,
        @Nullable ClinicId clinic,
        @Nullable PatientId patient,
        Instant recordedAt,
        EventMetadata metadata,
        byte[] payload) {

    /** Seals what is personal under a key that nobody holds: no reader of another service's facts opens it. */
    private static final EventCodec CODEC = new EventCodec(EventTypes.of(), new PersonalVault() {

        @Override
        public byte[] seal(UUID person, String context, byte[] plaintext) {
            return new byte[] {1, 2, 3};
        }

        @Override
        public Optional<byte[]> open(UUID person, String context, byte[] ciphertext) {
            return Optional.empty();
        }
    });

    /** An event of whichever service its type names, caused by the therapist Mira. */
    public static PublishedFact of(long position, Instant recordedAt, Event event) {
        var type = EventTypes.nameOf(event.getClass());
        return new PublishedFact(
                serviceOf(type),
                position,
                type,
                event.aggregateId().toString(),
                event.key().toString(),
                event.clinicId(),
                event.patientId(),
                recordedAt,
                new EventMetadata("mira", List.of("therapist"), "request-" + position, "command-" + position, null),
                CODEC.write(event));
    }

    public UUID id() {
        return new UUID(service.hashCode(), position);
    }

    public String source() {
        return "/tributary/" + service;
    }

    /** As far as readers mind, it only grows from one fact of an aggregate to the next. */
    public long sequence() {
        return position;
    }

    /** The metadata as it is stored and published. */
    public byte[] storedMetadata() {
        return CODEC.json().writeValueAsBytes(metadata);
    }

    /** A type's name tells where it comes from, as in {@code tributary.booking.ClinicOpened.v1}. */
    static String serviceOf(String type) {
        return type.split("\\.", 3)[1];
    }
}
