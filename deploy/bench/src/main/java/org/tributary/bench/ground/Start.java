package org.tributary.bench.ground;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Clock;
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

    /** Waits for it. */
    static Start until(ProcessHandle process, URI ready) throws IOException {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (!answers(ready)) {
            if (System.nanoTime() - end > 0 || !process.isAlive()) {
                throw new IllegalStateException(ready + " does not get ready");
            }
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
        }
        var cpu = ProcessTimes.of(process.pid()).own();
        var begun = process.info().startInstant().orElseThrow();
        return new Start(Duration.between(begun, Clock.systemUTC().instant()).toMillis() / 1e3, cpu);
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
