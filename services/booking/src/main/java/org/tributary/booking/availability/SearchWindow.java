package org.tributary.booking.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.availability.AvailabilityRejection.NoSuchWindow;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.platform.kernel.RejectedException;

/** Between which moments times are sought, as far as that was said. */
record SearchWindow(@Nullable Instant from, @Nullable Instant to) {

    static final Duration LONGEST = Duration.ofDays(42);

    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration FURTHEST = Duration.ofDays(2 * 366);

    /** From now on, for what is over cannot be booked; for the usual length unless an end was said. */
    TimeSpan asOf(Instant now) {
        var start = start(now);
        return required(new TimeSpan(start, Objects.requireNonNullElseGet(to, () -> start.plus(USUAL))), now);
    }

    /** From now on, as far as may be sought. */
    TimeSpan asFarAsMayBe(Instant now) {
        var start = start(now);
        return required(new TimeSpan(start, start.plus(LONGEST)), now);
    }

    private Instant start(Instant now) {
        return from == null || from.isBefore(now) ? now : from;
    }

    private static TimeSpan required(TimeSpan window, Instant now) {
        var length = Duration.between(window.startsAt(), window.endsAt());
        if (!length.isPositive()
                || length.compareTo(LONGEST) > 0
                || window.startsAt().isAfter(now.plus(FURTHEST))) {
            throw new RejectedException(new NoSuchWindow(window, LONGEST));
        }
        return window;
    }
}
