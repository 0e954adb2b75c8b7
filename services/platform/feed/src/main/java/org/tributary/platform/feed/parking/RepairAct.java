package org.tributary.platform.feed.parking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did about one parked event.
 *
 * @param detail why it failed, which rule refused, or why it was discarded
 * @param by the sign-in's subject
 */
public record RepairAct(
        long actId,
        Act act,
        Outcome outcome,
        @Nullable String detail,
        long parkedEventId,
        BlockedKey blocked,
        long offset,
        @Nullable UUID eventId,
        @Nullable String type,
        String by,
        Instant at) {

    /** What was asked for. */
    public enum Act {
        RETRY,
        DISCARD
    }
}
