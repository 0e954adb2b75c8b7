package org.tributary.platform.feed.parking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.feed.parking.RetryReport.One;
import org.tributary.platform.feed.parking.RetryReport.Stop;

/** How a retry is going: what was tried, and whether to go on. */
final class RetryRun {

    /** What one request tries, at most. */
    static final int LONGEST = 500;

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private final List<One> events = new ArrayList<>();
    private final int longest;
    private final long deadline = System.nanoTime() + LONG_ENOUGH.toNanos();
    private @Nullable Stop stop;
    private boolean drained;

    private RetryRun(int longest) {
        this.longest = longest;
    }

    static RetryRun ofAtMost(int longest) {
        return new RetryRun(longest);
    }

    /** Whether to try another. */
    boolean goesOn() {
        if (stop == null && !drained && (events.size() >= longest || System.nanoTime() - deadline >= 0)) {
            stop = Stop.LIMIT;
        }
        return stop == null && !drained;
    }

    void noteAll(List<One> tried) {
        events.addAll(tried);
    }

    void note(One tried) {
        events.add(tried);
    }

    /** There is none left to try. */
    void drained() {
        drained = true;
    }

    void stop(Stop why) {
        stop = why;
    }

    List<One> events() {
        return List.copyOf(events);
    }

    /** Why it ended early, if it did and something is left to do. */
    @Nullable
    Stop stoppedBy() {
        return stop;
    }
}
