package org.tributary.local.supervision;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One process of the system, which can be started again after it has ended. */
public interface ManagedProcess {

    /** Its name. */
    String name();

    /** Starts it; it need not serve yet. */
    ProcessHandle start();

    /** Whether it serves. */
    boolean isReady();

    /** Ends it and waits for the end; it is killed if that takes too long. */
    void stop(ProcessHandle running);

    /** Asks a process to end, and kills it if it does not end in time. */
    static void end(ProcessHandle process, Duration within) {
        process.destroy();
        try {
            process.onExit().get(within.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            process.destroyForcibly();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
