package org.tributary.platform.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.tributary.events.PatientId;

/**
 * A record as a relay writes it, or as nobody should.
 *
 * @param position in the store of its service; its event's id is derived from it
 */
public record Published(
        PatientId patient,
        long position,
        String type,
        @Nullable String value,
        Headers headers) {

    private static final String METADATA = """
            {"actor":"rosa","roles":["front-desk"],"correlationId":"c-1","causationId":"m-1","traceparent":null}""";

    public static Published counted(PatientId patient, long position) {
        return of(patient, position, Counted.TYPE);
    }

    public static Published of(PatientId patient, long position, String type) {
        var value = "{\"patientId\":\"%s\",\"number\":%d}".formatted(patient, position);
        var headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id(position).toString());
        add(headers, "ce_type", type);
        add(headers, "ce_source", "/tributary/test");
        add(headers, "ce_time", "2026-03-02T09:00:00Z");
        add(headers, "ce_subject", patient.toString());
        add(headers, "ce_position", Long.toString(position));
        add(headers, "ce_sequence", "0");
        add(headers, "ce_patientid", patient.toString());
        add(headers, "metadata", METADATA);
        return new Published(patient, position, type, value, headers);
    }

    /** The id of the event at a position. */
    public static UUID id(long position) {
        return new UUID(0x7000L, position);
    }

    public Published with(String header, String text) {
        var changed = without(header);
        add(changed.headers, header, text);
        return changed;
    }

    public Published without(String header) {
        var changed = new RecordHeaders(headers);
        changed.remove(header);
        return new Published(patient, position, type, value, changed);
    }

    public Published withValue(@Nullable String text) {
        return new Published(patient, position, type, text, headers);
    }

    private byte @Nullable [] bytes() {
        return value == null ? null : value.getBytes(UTF_8);
    }

    byte[] key() {
        return patient.toString().getBytes(UTF_8);
    }

    public ConsumerRecord<byte[], byte[]> at(long offset) {
        return at(offset, key());
    }

    public ConsumerRecord<byte[], byte[]> at(long offset, byte @Nullable [] key) {
        return new ConsumerRecord<>(
                "tributary.test",
                0,
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                bytes(),
                headers,
                Optional.empty());
    }

    ProducerRecord<byte[], byte[]> to(String topic, int partition) {
        return new ProducerRecord<>(topic, partition, key(), bytes(), headers);
    }

    private static void add(Headers headers, String name, String text) {
        headers.add(new RecordHeader(name, text.getBytes(UTF_8)));
    }
}
