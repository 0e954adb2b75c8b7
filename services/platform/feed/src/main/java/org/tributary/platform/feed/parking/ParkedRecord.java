package org.tributary.platform.feed.parking;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * A parked event with the whole of its record. Its personal parts are sealed, as on the topic.
 *
 * @param recordKey the record's own key, of which the blocked key is the readable form
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are kept as they came; nobody compares two records
public record ParkedRecord(
        ParkedEvent event, byte @Nullable [] recordKey, List<Header> headers, byte @Nullable [] payload) {

    /** The record as it came from its topic. */
    ConsumerRecord<byte[], byte[]> raw() {
        return new ConsumerRecord<>(
                event.blocked().topic(),
                event.blocked().partition(),
                event.offset(),
                event.recordedAt().toEpochMilli(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                recordKey,
                payload,
                new RecordHeaders(headers),
                Optional.empty());
    }

    static Header header(String name, byte @Nullable [] value) {
        return new RecordHeader(name, value);
    }
}
