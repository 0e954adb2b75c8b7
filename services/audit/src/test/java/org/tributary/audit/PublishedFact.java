package org.tributary.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Event;
import org.tributary.events.EventTypes;
import org.tributary.events.PatientId;
import org.tributary.platform.kernel.EventCodec;
import org.tributary.platform.topics.RecordHeaders;

/** A fact as a service's relay publishes it. */
@SuppressWarnings("ArrayRecordComponent") // bytes are compared by the tests that need it
record PublishedFact(
        String service,
        long position,
        String type,
        String subject,
        String key,
        @Nullable PatientId patient,
        Instant recordedAt,
        String metadata,
        byte[] payload) {

    static PublishedFact of(String service, long position, Instant recordedAt, Event fact, EventCodec codec) {
        return new PublishedFact(
                service,
                position,
                EventTypes.nameOf(fact.getClass()),
                fact.aggregateId().toString(),
                fact.key().toString(),
                fact.patientId(),
                recordedAt,
                "{\"actor\":\"mira\",\"roles\":[\"therapist\"],\"correlationId\":\"request-%1$d\",\"causationId\":\"command-%1$d\"}"
                        .formatted(position),
                codec.write(fact));
    }

    UUID id() {
        return new UUID(service.hashCode(), position);
    }

    ProducerRecord<String, byte[]> onTopic(String topic) {
        var message = new ProducerRecord<>(topic, key, payload);
        header(message, RecordHeaders.SPEC_VERSION, "1.0");
        header(message, RecordHeaders.ID, id().toString());
        header(message, RecordHeaders.TYPE, type);
        header(message, RecordHeaders.SOURCE, "/tributary/" + service);
        header(message, RecordHeaders.TIME, recordedAt.toString());
        header(message, RecordHeaders.SUBJECT, subject);
        header(message, RecordHeaders.POSITION, Long.toString(position));
        header(message, RecordHeaders.SEQUENCE, "0");
        header(message, RecordHeaders.METADATA, metadata);
        if (patient != null) {
            header(message, RecordHeaders.PATIENT, patient.toString());
        }
        return message;
    }

    private static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }
}
