package org.tributary.drills.faults;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits until something can be seen. */
final class Waiting {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(200);

    private Waiting() {}

    /** Waits until it is so, or says what was waited for in vain. */
    static void until(String what, Duration atMost, Callable<Boolean> isSo) throws Exception {
        if (!isSoWithin(atMost, isSo)) {
            throw new IllegalStateException("Within " + atMost.toSeconds() + " s it did not come to this: " + what);
        }
    }

    /** Whether it is so before the time is over. */
    static boolean isSoWithin(Duration atMost, Callable<Boolean> isSo) throws Exception {
        var end = System.nanoTime() + atMost.toNanos();
        while (!isSo.call()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            Thread.sleep(LOOKS_EVERY);
        }
        return true;
    }
}
