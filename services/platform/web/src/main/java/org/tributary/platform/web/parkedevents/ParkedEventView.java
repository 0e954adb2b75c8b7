package org.tributary.platform.web.parkedevents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.feed.parking.ParkedEvent;

/** One parked event in a list: where it came from, what it waits for, and why. */
record ParkedEventView(
        long parkedEventId,
        String feed,
        String topic,
        int partition,
        long offset,
        @Nullable Long position,
        @Nullable UUID eventId,
        @Nullable String type,
        String key,
        boolean first,
        String reason,
        int attempts,
        Instant recordedAt,
        Instant parkedAt,
        @Nullable Instant triedAt) {

    static ParkedEventView of(ParkedEvent event) {
        return new ParkedEventView(
                event.parkedEventId(),
                event.blocked().feed(),
                event.blocked().topic(),
                event.blocked().partition(),
                event.offset(),
                event.position(),
                event.eventId(),
                event.type(),
                event.blocked().key(),
                event.first(),
                event.reason(),
                event.attempts(),
                event.recordedAt(),
                event.parkedAt(),
                event.triedAt());
    }
}
