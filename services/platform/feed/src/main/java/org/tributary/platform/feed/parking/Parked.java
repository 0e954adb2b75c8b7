package org.tributary.platform.feed.parking;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that is put aside, and why.
 *
 * @param key what its order is kept by
 * @param position in its service's store; absent if the record does not tell
 * @param id under which it is kept, once it is
 */
public record Parked(
        ConsumerRecord<byte[], byte[]> raw,
        String key,
        @Nullable Long position,
        @Nullable UUID eventId,
        String reason,
        @Nullable Long id) {

    /** Why a record is put aside though nothing is wrong with it. */
    public static final String BEHIND_ANOTHER = "An earlier event of the same key is parked";

    /** The same, stored under this id. */
    Parked as(long kept) {
        return new Parked(raw, key, position, eventId, reason, kept);
    }

    /** Whether nothing is wrong with it, and it only waits for another. */
    public boolean isSuccessor() {
        return reason.equals(BEHIND_ANOTHER);
    }
}
