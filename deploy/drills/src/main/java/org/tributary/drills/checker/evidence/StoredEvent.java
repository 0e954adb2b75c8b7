package org.tributary.drills.checker.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** An event as its service's store has it. */
public record StoredEvent(
        String service,
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
        ByteBuffer metadata,
        ByteBuffer payload) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What it says; nothing if that is not JSON. */
    public JsonNode content() {
        try {
            return JSON.readTree(
                    StandardCharsets.UTF_8.decode(payload.duplicate()).toString());
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    /** The type's own name, such as {@code AppointmentBooked}. */
    public String name() {
        var words = type.split("\\.", -1);
        return words.length < 2 ? type : words[words.length - 2];
    }

    @Override
    public String toString() {
        return service + " " + position + " (" + name() + " " + eventId + ")";
    }
}
