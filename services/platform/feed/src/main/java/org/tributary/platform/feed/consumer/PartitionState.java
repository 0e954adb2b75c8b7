package org.tributary.platform.feed.consumer;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.feed.delivery.Checkpoint;

/** Where one partition stands. Only the thread of its feed uses it. */
final class PartitionState {

    private @Nullable Checkpoint checkpoint;
    private boolean takenUp;
    private long lookUpAt = System.nanoTime();
    private int failures;
    private long end;
    private @Nullable Instant oldestWaiting;

    /** Whether it is time to look up its checkpoint. */
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

    /** The partition has come this far, and its last record was written at this time. */
    void cameTo(Checkpoint reached, Instant lastDone) {
        checkpoint = reached;
        failures = 0;
        oldestWaiting = lag() == 0 ? null : lastDone;
    }

    /** The checkpoint must be looked up again after this pause, because somebody else may have moved it. */
    void layAside(Duration pause) {
        takenUp = false;
        lookUpAt = System.nanoTime() + pause.toNanos();
    }

    /**
     * The partition failed; answers how often in a row. The first record that waits was written at this time, if it is
     * known.
     */
    int failed(@Nullable Instant first) {
        oldestWaiting = first == null ? oldestWaiting : first;
        return ++failures;
    }

    /** The partition ends at this offset, as seen now. */
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
