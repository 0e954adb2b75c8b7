package org.tributary.platform.feed.parking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a retry came under one key.
 *
 * @param events what became of each that was tried, in order
 * @param stoppedBy why it did not come to the end; absent if it did
 * @param left how many are parked under the key now
 * @param next the first of them; absent if the key is free
 */
public record RetryReport(
        BlockedKey blocked,
        boolean dryRun,
        List<One> events,
        @Nullable Stop stoppedBy,
        long left,
        @Nullable Long next) {

    /** What became of one event. */
    public record One(
            long parkedEventId,
            @Nullable UUID eventId,
            @Nullable String type,
            Outcome outcome,
            @Nullable String detail) {

        static One of(ParkedEvent event, Outcome outcome, @Nullable String detail) {
            return new One(event.parkedEventId(), event.eventId(), event.type(), outcome, detail);
        }
    }

    /** Why a retry ended early. */
    public enum Stop {
        /** The last one that was tried failed. */
        FAILURE,
        /** Something is in the way that passes with time. */
        TROUBLE,
        /** The limit of one request is reached; the rest is for another request. */
        LIMIT
    }
}
