package org.tributary.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Does something at a fixed pace, whether or not what was done before is finished: who comes late is not asked to come later. So
 * many do it at once, which must be more than are ever busy.
 */
public record OpenLoopClients(int perSecond, Duration length, int hands) {

    /** What is done. */
    @FunctionalInterface
    public interface Deed {
        /** Does the one that was due then, on the clock of {@link System#nanoTime}. */
        void doIt(long number, long dueNanos) throws Exception;
    }

    /** Whose hands do it: each makes one for itself. */
    @FunctionalInterface
    public interface Hand {
        Deed take() throws Exception;
    }

    /** How many are done in all. */
    public long total() {
        return perSecond * length.toSeconds();
    }

    public void keep(Hand hand) throws InterruptedException {
        var next = new AtomicLong();
        var begin = System.nanoTime() + Duration.ofMillis(500).toNanos();
        List<Future<?>> working = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(hands)) {
            for (var nr = 0; nr < hands; nr++) {
                working.add(threads.submit(() -> {
                    var deed = hand.take();
                    for (var number = next.getAndIncrement(); number < total(); number = next.getAndIncrement()) {
                        var due = begin + number * 1_000_000_000L / perSecond;
                        awaitUntil(due);
                        deed.doIt(number, due);
                    }
                    return null;
                }));
            }
            for (var one : working) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The pace could not be kept", e.getCause());
        }
    }

    private static void awaitUntil(long due) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
