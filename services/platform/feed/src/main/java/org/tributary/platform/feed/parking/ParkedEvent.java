package org.tributary.platform.feed.parking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One parked event, without its content.
 *
 * @param position in its service's store; absent if the record does not tell
 * @param first whether it is the one under its key that all others wait for
 * @param attempts how often it was retried in vain
 * @param recordedAt when the record was written to its topic
 */
public record ParkedEvent(
        long parkedEventId,
        BlockedKey blocked,
        long offset,
        @Nullable Long position,
        @Nullable UUID eventId,
        @Nullable String type,
        boolean first,
        String reason,
        int attempts,
        Instant recordedAt,
        Instant parkedAt,
        @Nullable Instant triedAt) {}
