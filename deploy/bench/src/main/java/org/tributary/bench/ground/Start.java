package org.tributary.bench.ground;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * What it took from the start of a process until it was ready.
 *
 * @param cpu seconds of CPU time
 */
public record Start(double seconds, double cpu) {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /**
     * Waits for it.
     *
     * @param begun when it was started, by {@link System#nanoTime}: the system tells the start of a process by its own boot, in
     *     whole seconds
     */
    static Start until(long begun, ProcessHandle process, URI ready) throws IOException {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (!answers(ready)) {
            if (System.nanoTime() - end > 0 || !process.isAlive()) {
                throw new IllegalStateException(ready + " does not get ready");
            }
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        return new Start(seconds, ProcessTimes.of(process.pid()).own());
    }

    private static boolean answers(URI ready) {
        try {
            var connection = (HttpURLConnection) ready.toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            var ok = connection.getResponseCode() == 200;
            connection.disconnect();
            return ok;
        } catch (IOException _) {
            return false;
        }
    }
}
