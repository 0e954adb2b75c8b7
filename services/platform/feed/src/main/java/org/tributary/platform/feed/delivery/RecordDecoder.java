package org.tributary.platform.feed.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.EventTypes;
import org.tributary.events.Id;
import org.tributary.events.PatientId;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.feed.delivery.DecodedRecord.Fact;
import org.tributary.platform.feed.delivery.DecodedRecord.Skipped;
import org.tributary.platform.feed.delivery.DecodedRecord.UnknownRevision;
import org.tributary.platform.feed.delivery.DecodedRecord.UnknownType;
import org.tributary.platform.feed.delivery.DecodedRecord.Unreadable;
import org.tributary.platform.feed.delivery.DecodedRecord.UnreadableFact;
import org.tributary.platform.feed.parking.StoredText;
import org.tributary.platform.kernel.EventCodec;
import org.tributary.platform.kernel.PersonalVault;
import org.tributary.platform.topics.RecordHeaders;
import tools.jackson.core.JacksonException;

/** Decodes a record's envelope and its fact. It never throws: a record that cannot be read is a result, too. */
public final class RecordDecoder {

    private static final int LONGEST_KEY = 255;

    private final EventCodec codec;

    RecordDecoder(EventTypes types) {
        this.codec = new EventCodec(types, PersonalVault.closed());
    }

    DecodedRecord decode(ConsumerRecord<byte[], byte[]> raw) {
        return decode(raw, _ -> true);
    }

    /** Reads the envelope, and the fact where it is of a wanted type. */
    public DecodedRecord decode(ConsumerRecord<byte[], byte[]> raw, Predicate<Class<? extends Event>> wanted) {
        try {
            var type = required(raw, RecordHeaders.TYPE, Function.identity());
            var envelope = envelope(raw, type);
            var known = codec.types().find(type);
            if (known.isPresent()) {
                return wanted.test(known.get()) ? open(raw, envelope) : new Skipped(raw, envelope);
            }
            return codec.types().knowsAnotherRevisionOf(type)
                    ? new UnknownRevision(raw, envelope)
                    : new UnknownType(raw, envelope);
        } catch (Malformed e) {
            return new Unreadable(raw, keyOf(raw), positionOf(raw), String.valueOf(e.getMessage()));
        }
    }

    private DecodedRecord open(ConsumerRecord<byte[], byte[]> raw, ReceivedEvent envelope) {
        try {
            @Nullable Event fact = codec.read(envelope.type(), envelope.payload());
            if (fact == null) {
                return unreadable(raw, envelope, "null");
            }
            return isAnother(envelope.clinicId(), fact.clinicId()) || isAnother(envelope.patientId(), fact.patientId())
                    ? new UnreadableFact(raw, envelope, "The envelope names another clinic or patient than the fact")
                    : new Fact(raw, envelope.with(fact));
        } catch (JacksonException e) {
            return unreadable(raw, envelope, placeOf(e));
        } catch (RuntimeException e) {
            return unreadable(raw, envelope, e.getClass().getSimpleName());
        }
    }

    /**
     * Access is decided by the envelope and views are built from the fact, so both must name the same clinic and patient.
     */
    private static boolean isAnother(@Nullable Id named, @Nullable Id told) {
        return named != null && !named.equals(told);
    }

    private static ReceivedEvent envelope(ConsumerRecord<byte[], byte[]> raw, String type) {
        if (raw.key() == null) {
            throw new Malformed("The record has no key");
        }
        return new ReceivedEvent(
                raw.topic(),
                raw.partition(),
                raw.offset(),
                required(raw, RecordHeaders.POSITION, Long::parseLong),
                required(raw, RecordHeaders.ID, UUID::fromString),
                type,
                required(raw, RecordHeaders.SOURCE, Function.identity()),
                required(raw, RecordHeaders.SUBJECT, Function.identity()),
                keyOf(raw),
                required(raw, RecordHeaders.SEQUENCE, Long::parseLong),
                required(raw, RecordHeaders.TIME, Instant::parse),
                optional(raw, RecordHeaders.CLINIC, ClinicId::of),
                optional(raw, RecordHeaders.PATIENT, PatientId::of),
                metadata(raw),
                payload(raw),
                null);
    }

    private static UnreadableFact unreadable(
            ConsumerRecord<byte[], byte[]> raw, ReceivedEvent envelope, String reason) {
        return new UnreadableFact(raw, envelope, "The payload is not what its type says: " + reason);
    }

    /**
     * The path of the error, never the value: reasons are logged, and a personal part that should be sealed may stand
     * there in clear.
     */
    private static String placeOf(JacksonException e) {
        var kind = e.getClass().getSimpleName();
        return e.getPath().isEmpty() ? kind : kind + " at " + e.getPathReference();
    }

    /** Records without a key are ordered together. A long key is hashed, because PostgreSQL cannot index long text. */
    private static String keyOf(ConsumerRecord<byte[], byte[]> raw) {
        if (raw.key() == null) {
            return "";
        }
        return raw.key().length > LONGEST_KEY
                ? "long-" + UUID.nameUUIDFromBytes(raw.key())
                : StoredText.of(new String(raw.key(), UTF_8));
    }

    private static @Nullable Long positionOf(ConsumerRecord<byte[], byte[]> raw) {
        try {
            return optional(raw, RecordHeaders.POSITION, Long::parseLong);
        } catch (Malformed e) {
            return null;
        }
    }

    private static byte[] payload(ConsumerRecord<byte[], byte[]> raw) {
        if (raw.value() == null) {
            throw new Malformed("The record has no value");
        }
        return raw.value();
    }

    private static byte[] metadata(ConsumerRecord<byte[], byte[]> raw) {
        var header = raw.headers().lastHeader(RecordHeaders.METADATA);
        if (header == null || header.value() == null) {
            throw new Malformed("The header " + RecordHeaders.METADATA + " is missing");
        }
        return header.value();
    }

    private static <T> T required(ConsumerRecord<byte[], byte[]> raw, String name, Function<String, T> parse) {
        var value = optional(raw, name, parse);
        if (value == null) {
            throw new Malformed("The header " + name + " is missing");
        }
        return value;
    }

    private static <T> @Nullable T optional(
            ConsumerRecord<byte[], byte[]> raw, String name, Function<String, T> parse) {
        var header = raw.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            return null;
        }
        try {
            return parse.apply(new String(header.value(), UTF_8));
        } catch (RuntimeException e) {
            throw new Malformed("The header " + name + " cannot be read");
        }
    }

    /** The envelope cannot be read. */
    private static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Malformed(String reason) {
            super(reason, null, false, false);
        }
    }
}
