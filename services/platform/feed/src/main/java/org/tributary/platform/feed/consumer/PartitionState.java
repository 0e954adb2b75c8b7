package org.tributary.platform.feed.consumer;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.feed.delivery.Checkpoint;

/** How the reading of one partition stands. It belongs to the thread of its feed. */
final class PartitionState {

    private @Nullable Checkpoint checkpoint;
    private boolean takenUp;
    private long lookUpAt = System.nanoTime();
    private int failures;
    private long end;
    private @Nullable Instant oldestWaiting;

    /** Whether to look up where to go on, now. */
    boolean isDue() {
        return !takenUp && System.nanoTime() - lookUpAt >= 0;
    }

    /** Whether it is read at present. */
    boolean isTakenUp() {
        return takenUp;
    }

    /** How often in a row it failed. */
    int failures() {
        return failures;
    }

    boolean isHeldUp() {
        return failures > 0;
    }

    Checkpoint checkpoint() {
        return Objects.requireNonNull(checkpoint, "Nothing is read before it is known where to go on");
    }

    void takeUpAt(Checkpoint reached) {
        checkpoint = reached;
        takenUp = true;
    }

    /** It has come this far; the last that was done came at this instant. */
    void cameTo(Checkpoint reached, Instant lastDone) {
        checkpoint = reached;
        failures = 0;
        oldestWaiting = lag() == 0 ? null : lastDone;
    }

    /** Where to go on must be looked up anew, for somebody else may have moved it. */
    void layAside(Duration pause) {
        takenUp = false;
        lookUpAt = System.nanoTime() + pause.toNanos();
    }

    /** It failed, with what came at this instant, if anything: how often in a row? */
    int failed(@Nullable Instant first) {
        oldestWaiting = first == null ? oldestWaiting : first;
        return ++failures;
    }

    /** The topic was seen to end here. */
    void endSeen(long offset, Instant now) {
        end = offset;
        if (lag() > 0) {
            oldestWaiting = oldestWaiting == null ? now : oldestWaiting;
        } else if (takenUp) {
            oldestWaiting = null;
            failures = 0;
        }
    }

    /** How many records wait, as far as was seen. */
    long lag() {
        return checkpoint == null ? 0 : Math.max(0, end - checkpoint.nextOffset());
    }

    /** Since when the oldest of them waits. */
    @Nullable
    Instant oldestWaiting() {
        return oldestWaiting;
    }
}
