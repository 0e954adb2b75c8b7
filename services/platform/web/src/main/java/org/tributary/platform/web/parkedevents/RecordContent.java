package org.tributary.platform.web.parkedevents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.feed.parking.ParkedRecord;
import org.tributary.platform.topics.RecordHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a parked record says, as far as it may be shown. A fact's personal parts are sealed wherever it is well-formed; what is
 * not well-formed may hold anything, so that of it only the size is told.
 *
 * @param metadata who caused the fact; absent if that cannot be read
 * @param payloadUnreadable why the payload is not shown; absent if it is
 */
record RecordContent(
        List<HeaderView> headers,
        @Nullable JsonNode metadata,
        @Nullable JsonNode payload,
        @Nullable Integer payloadBytes,
        @Nullable String payloadUnreadable) {

    /** @param value absent if it is no text */
    record HeaderView(String name, @Nullable String value) {}

    static RecordContent of(ParkedRecord record, JsonMapper json) {
        var bytes = record.payload();
        var payload = bytes == null ? null : read(bytes, json);
        return new RecordContent(
                record.headers().stream()
                        .filter(header -> !isMetadata(header))
                        .map(header -> new HeaderView(header.key(), text(header.value())))
                        .toList(),
                record.headers().stream()
                        .filter(RecordContent::isMetadata)
                        .map(header -> header.value() == null ? null : read(header.value(), json))
                        .findFirst()
                        .orElse(null),
                payload,
                bytes == null ? null : bytes.length,
                payload != null ? null : bytes == null ? "There is none" : "It is not JSON");
    }

    private static boolean isMetadata(Header header) {
        return header.key().equals(RecordHeaders.METADATA);
    }

    private static @Nullable JsonNode read(byte[] bytes, JsonMapper json) {
        try {
            var node = json.readTree(bytes);
            return node.isMissingNode() ? null : node;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static @Nullable String text(byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException notText) {
            return null;
        }
    }
}
