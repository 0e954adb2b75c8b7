package org.tributary.booking.schedule.blocks;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.BlockId;

/** A stretch of time during which a clinic or a therapist is not there; why is said of a closure only. */
public record Block<I extends BlockId>(
        I id, TimeSpan during, @Nullable String reason) {

    private static final Duration LONGEST = Duration.ofDays(366);

    /** Whether it ends after it begins, is not over, and lasts for a year at most. */
    boolean liesAhead(Instant now) {
        var length = Duration.between(during.startsAt(), during.endsAt());
        return length.isPositive()
                && length.compareTo(LONGEST) <= 0
                && during.endsAt().isAfter(now);
    }
}
