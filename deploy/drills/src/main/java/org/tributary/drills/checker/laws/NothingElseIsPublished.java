package org.tributary.drills.checker.laws;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.drills.checker.Law;
import org.tributary.drills.checker.evidence.Evidence;
import org.tributary.drills.checker.evidence.StoredEvent;
import org.tributary.drills.checker.evidence.Stores;
import org.tributary.drills.checker.evidence.TopicRecord;

/** Each record that the drill did not forge is a stored event, byte for byte. */
public final class NothingElseIsPublished implements Law {

    @Override
    public String sentence() {
        return "Nothing was published that was not committed";
    }

    @Override
    public Stream<String> breaches(Evidence evidence) {
        return Stores.SERVICES.stream().flatMap(service -> forged(service, evidence));
    }

    private static Stream<String> forged(String service, Evidence evidence) {
        var stored = evidence.stores().of(service).stream().collect(toMap(StoredEvent::position, identity()));
        return evidence.recordsOf(service).stream()
                .filter(record -> !record.isPoison())
                .flatMap(record -> contradiction(record, stored));
    }

    private static Stream<String> contradiction(TopicRecord record, Map<Long, StoredEvent> stored) {
        var position = record.position();
        var event = position == null ? null : stored.get(position);
        if (event == null) {
            return Stream.of(record + " is on the topic, but was never stored");
        }
        return isThat(record, event) ? Stream.empty() : Stream.of(record + " is not what is stored as " + event);
    }

    private static boolean isThat(TopicRecord record, StoredEvent event) {
        var expected = headersOf(event);
        return event.key().equals(record.key())
                && event.payload().equals(record.value())
                && expected.entrySet().stream()
                        .allMatch(header ->
                                header.getValue().equals(record.headers().get(header.getKey())))
                && Stream.of("ce_clinicid", "ce_patientid", "ce_traceparent")
                        .allMatch(name ->
                                expected.containsKey(name) == record.headers().containsKey(name));
    }

    private static Map<String, ByteBuffer> headersOf(StoredEvent event) {
        var headers = new HashMap<String, ByteBuffer>();
        put(headers, "ce_id", event.eventId());
        put(headers, "ce_type", event.type());
        put(headers, "ce_source", "/tributary/" + event.service());
        put(headers, "ce_time", event.recordedAt().toString());
        put(headers, "ce_subject", event.aggregateId());
        put(headers, "ce_position", Long.toString(event.position()));
        put(headers, "ce_sequence", Long.toString(event.sequence()));
        put(headers, "ce_clinicid", event.clinicId());
        put(headers, "ce_patientid", event.patientId());
        put(headers, "ce_traceparent", event.traceparent());
        headers.put("metadata", event.metadata());
        return headers;
    }

    private static void put(Map<String, ByteBuffer> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, ByteBuffer.wrap(value.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
