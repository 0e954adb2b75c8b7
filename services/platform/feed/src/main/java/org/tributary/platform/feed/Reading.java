package org.tributary.platform.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the reading of one partition stands. It belongs to the thread of its feed. */
final class Reading {

    private @Nullable Cursor cursor;
    private long end;
    private int failures;
    private long notBefore = System.nanoTime();
    private @Nullable Instant oldestWaiting;

    /** Whether it must be looked up where to go on, now. */
    boolean isDue() {
        return cursor == null && System.nanoTime() - notBefore >= 0;
    }

    boolean isTakenUp() {
        return cursor != null;
    }

    boolean isHeldUp() {
        return failures > 0;
    }

    Cursor cursor() {
        return Objects.requireNonNull(cursor, "Nothing is read before it is known where to go on");
    }

    void goOnAt(Cursor place) {
        cursor = place;
    }

    /** It has come this far; the last that was done came at this instant. */
    void cameTo(Cursor place, Instant lastDone) {
        cursor = place;
        failures = 0;
        oldestWaiting = lag() == 0 ? null : lastDone;
    }

    /** Where to go on must be looked up anew, for somebody else may have moved it. */
    void lookUpAfter(Duration pause) {
        cursor = null;
        notBefore = System.nanoTime() + pause.toNanos();
    }

    /** It failed once more; the oldest that waits came at this instant. */
    int failed(@Nullable Instant oldest) {
        oldestWaiting = oldest == null ? oldestWaiting : oldest;
        return ++failures;
    }

    /** The topic was seen to end here. */
    void endSeen(long offset, Instant now) {
        end = offset;
        if (lag() > 0) {
            oldestWaiting = oldestWaiting == null ? now : oldestWaiting;
        } else if (cursor != null) {
            oldestWaiting = null;
            failures = 0;
        }
    }

    /** How many records wait, as far as was seen. */
    long lag() {
        return cursor == null ? 0 : Math.max(0, end - cursor.nextOffset());
    }

    @Nullable
    Instant oldestWaiting() {
        return oldestWaiting;
    }
}
