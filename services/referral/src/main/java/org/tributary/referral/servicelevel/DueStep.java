package org.tributary.referral.servicelevel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the clock of a step stands.
 *
 * @param since when it began to run
 * @param warnAt from when on it is told that it will be due
 * @param done when it was taken, or was needed no more; none: it is waited for
 * @param overdue whether it was taken late, or is late now
 */
public record DueStep(
        ClockStep step,
        Instant since,
        Instant warnAt,
        Instant due,
        @Nullable Instant done,
        boolean overdue) {

    /** Whether somebody waits for it. */
    public boolean isOpen() {
        return done == null;
    }

    static DueStep of(ClockStep step, Instant since, Instant warnAt, Instant due, @Nullable Instant done, Instant now) {
        return new DueStep(step, since, warnAt, due, done, (done == null ? now : done).isAfter(due));
    }
}
