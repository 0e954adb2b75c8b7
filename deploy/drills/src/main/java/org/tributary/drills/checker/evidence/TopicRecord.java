package org.tributary.drills.checker.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.drills.journal.Poison;

/** A record as it lies on a topic. */
public record TopicRecord(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, ByteBuffer> headers,
        @Nullable ByteBuffer value) {

    /** The event's number in its store, if the record tells it. */
    public @Nullable Long position() {
        var text = header("ce_position");
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /** A header's text, if there is such a header. */
    public @Nullable String header(String name) {
        var value = headers.get(name);
        return value == null ? null : UTF_8.decode(value.duplicate()).toString();
    }

    /** Whether the drill put it there. */
    public boolean isPoison() {
        return headers.containsKey(Poison.HEADER);
    }

    /** Whether another record says the same, wherever it lies. */
    public boolean repeats(TopicRecord other) {
        return Objects.equals(key, other.key) && headers.equals(other.headers) && Objects.equals(value, other.value);
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset + " (" + header("ce_type") + " " + header("ce_id") + ")";
    }
}
