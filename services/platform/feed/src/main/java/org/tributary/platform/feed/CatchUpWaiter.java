package org.tributary.platform.feed;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tributary.platform.kernel.Shares;

/** Waits a little for what the feed is about to bring, such as a patient who was registered a moment ago. */
public final class CatchUpWaiter {

    /** Another instance may be the one that a fact arrives at, and it tells nobody. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /** So many may wait at once: what never arrives must not use up the places of requests that could be served. */
    private static final int AT_ONCE = 16;

    /** So many of one caller, who must not keep the others from waiting. */
    private static final int OF_ONE_CALLER = 8;

    private final Duration patience;
    private final Waiter waiter;
    private final Shares shares = new Shares(OF_ONE_CALLER);
    private final Semaphore waiting = new Semaphore(AT_ONCE);
    private final Object monitor = new Object();
    private long batches;

    public CatchUpWaiter(Duration patience, Waiter waiter) {
        this.patience = patience;
        this.waiter = waiter;
    }

    /**
     * Looks until there is something to see, or until patience ends; only once where too many wait already, or too many of the same
     * caller.
     *
     * @throws IllegalStateException within a transaction, which would hold its connection and its locks all the while
     */
    public <T> Optional<T> await(Supplier<Optional<T>> look) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Nobody waits for an arrival within a transaction");
        }
        var seen = look.get();
        return seen.isPresent() ? seen : awaitInTurn(look);
    }

    private <T> Optional<T> awaitInTurn(Supplier<Optional<T>> look) {
        var caller = waiter.name();
        if (!shares.take(caller)) {
            return Optional.empty();
        }
        try {
            return waiting.tryAcquire() ? awaitAndLeave(look) : Optional.empty();
        } finally {
            shares.giveBack(caller);
        }
    }

    private <T> Optional<T> awaitAndLeave(Supplier<Optional<T>> look) {
        try {
            return awaitSomething(look);
        } finally {
            waiting.release();
        }
    }

    private <T> Optional<T> awaitSomething(Supplier<Optional<T>> look) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var before = batchesSoFar();
            var left = deadline - System.nanoTime();
            var seen = look.get();
            if (seen.isPresent() || left <= 0 || !awaitBatchAfter(before, Math.min(left, LOOK_AGAIN.toNanos()))) {
                return seen;
            }
        }
    }

    /** Wakes who waits: something was committed. */
    public void arrived() {
        synchronized (monitor) {
            batches++;
            monitor.notifyAll();
        }
    }

    private long batchesSoFar() {
        synchronized (monitor) {
            return batches;
        }
    }

    /** False if the thread was interrupted, so that waiting ends. */
    private boolean awaitBatchAfter(long before, long nanos) {
        var until = System.nanoTime() + nanos;
        synchronized (monitor) {
            try {
                for (var left = nanos; batches == before && left > 0; left = until - System.nanoTime()) {
                    monitor.wait(left / 1_000_000, (int) (left % 1_000_000));
                }
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
