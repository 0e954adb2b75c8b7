package org.tributary.drills.traffic;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One of several callers, who asks for one thing after the other with short pauses. */
final class Worker {

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(150);

    private final Visits visits;
    private final RandomGenerator random;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile @Nullable RuntimeException failure;

    Worker(Visits visits, String name, RandomGenerator random) {
        this.visits = visits;
        this.random = random;
        this.thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    void tellToStop() {
        stopping = true;
    }

    /** Waits for the last request; a caller that broke down ends the run. */
    void await() throws InterruptedException {
        thread.join();
        if (failure != null) {
            throw new IllegalStateException(thread.getName() + " broke down", failure);
        }
    }

    private void work() {
        try {
            while (!stopping) {
                visits.next();
                Thread.sleep(Duration.ofMillis(random.nextLong(LONGEST_PAUSE.toMillis())));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure = e;
        }
    }
}
