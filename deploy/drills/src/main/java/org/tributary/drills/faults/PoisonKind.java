package org.tributary.drills.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.tributary.drills.journal.Poison;
import org.tributary.drills.journal.Poison.Stops;

/** What can be wrong with a record. Each is made of a real one, of which one thing is spoilt. */
enum PoisonKind {
    /** Cut off in the middle. */
    BAD_JSON {
        @Override
        byte[] value(byte[] real) {
            return new String(real, UTF_8)
                    .substring(0, Math.max(1, real.length / 3))
                    .getBytes(UTF_8);
        }
    },

    /** Of a kind that no program here has ever heard of. */
    UNKNOWN_TYPE {
        @Override
        String type(String real) {
            return real.replaceFirst("[A-Z]\\w+\\.v\\d+$", "SomethingNobodyKnows.v1");
        }
    },

    /** Of a known kind in a revision that only a later program knows. */
    FUTURE_REVISION {
        @Override
        String type(String real) {
            return real.replaceFirst("\\.v\\d+$", ".v99");
        }
    },

    /** As a compacted topic would delete it. */
    NULL_VALUE,

    /** More than any service sends. */
    TEN_MEGABYTES {
        @Override
        byte[] value(byte[] real) {
            return ("{\"much\":\"" + "x".repeat(10 << 20) + "\"}").getBytes(UTF_8);
        }
    },

    /** Its envelope names another clinic than it tells of. */
    ANOTHER_CLINICS,

    /** Without anything that tells what it is. */
    NO_HEADERS;

    /** As it is named on the command line. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it has a place among the real records; without one it is behind whatever was read last. */
    boolean hasPosition() {
        return this != NO_HEADERS;
    }

    /** Whose programs put it aside; what they have never heard of they pass over. */
    Stops stops() {
        return switch (this) {
            case UNKNOWN_TYPE -> Stops.NOBODY;
            case BAD_JSON, TEN_MEGABYTES, ANOTHER_CLINICS -> Stops.READERS_OF_ITS_TYPE;
            case FUTURE_REVISION, NULL_VALUE, NO_HEADERS -> Stops.EVERYBODY;
        };
    }

    /** A record of this kind, in the place of its model and under a key that may be another. */
    ProducerRecord<byte[], byte[]> spoil(
            ConsumerRecord<byte[], byte[]> model, byte[] key, int partition, long position) {
        var spoilt =
                new ProducerRecord<>(model.topic(), partition, key, this == NULL_VALUE ? null : value(model.value()));
        if (this != NO_HEADERS) {
            model.headers().forEach(spoilt.headers()::add);
            Headers.set(spoilt.headers(), "ce_id", UUID.randomUUID().toString());
            Headers.set(spoilt.headers(), Headers.POSITION, Long.toString(position));
            Headers.set(spoilt.headers(), "ce_type", type(typeOf(model)));
        }
        if (this == ANOTHER_CLINICS) {
            Headers.set(spoilt.headers(), "ce_clinicid", UUID.randomUUID().toString());
        }
        Headers.set(spoilt.headers(), Poison.HEADER, label());
        return spoilt;
    }

    /** Whether a record can be spoilt in this way. */
    boolean canBeMadeOf(ConsumerRecord<byte[], byte[]> model) {
        return this != ANOTHER_CLINICS || model.headers().lastHeader("ce_clinicid") != null;
    }

    static List<PoisonKind> all() {
        return List.of(values());
    }

    byte[] value(byte[] real) {
        return real;
    }

    String type(String real) {
        return real;
    }

    private static String typeOf(ConsumerRecord<byte[], byte[]> model) {
        var type = Headers.text(model.headers(), "ce_type");
        if (type == null) {
            throw new IllegalArgumentException("A real record has a type");
        }
        return type;
    }
}
