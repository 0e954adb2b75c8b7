package org.tributary.bench.load;

import java.time.Duration;

/** Works until working longer makes no difference: the service's compiler takes thousands of requests to be done. */
public record WarmUp(Duration window, long atLeast, int atMostWindows) {

    private static final double STABLE = 0.05;

    public void run(ClosedLoopClients crew, Work work) throws InterruptedException {
        var done = 0L;
        var before = 0.0;
        var last = 0.0;
        for (var nr = 0; nr < atMostWindows && !(done >= atLeast && isStable(before, last)); nr++) {
            var tally = crew.workFor(window, work);
            done += tally.done();
            before = last;
            last = tally.rate();
        }
    }

    static boolean isStable(double before, double last) {
        return last <= before * (1 + STABLE);
    }
}
