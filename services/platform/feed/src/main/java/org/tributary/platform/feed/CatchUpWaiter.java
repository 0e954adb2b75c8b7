package org.tributary.platform.feed;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tributary.platform.kernel.Shares;

/**
 * Lets a request wait a short time for a fact that the feed is about to bring, such as a patient registered a moment ago.
 */
public final class CatchUpWaiter {

    /** The fact may reach another instance, which does not tell this one, so we look again after this time. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /** At most so many requests wait at once, so that facts which never arrive do not block requests that can be served. */
    private static final int AT_ONCE = 16;

    /** At most so many requests of one caller wait, so that one caller does not keep the others from waiting. */
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
     * Looks again and again until something is found or the patience ends. Looks only once when too many wait already.
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

    /**
     * What the rules of a reaction judge by, and another feed of this service writes: waits for it, and has the feed try the fact
     * again where it does not come in time.
     *
     * @param what that has not arrived, for the engineer who reads it
     * @throws TransientDataAccessResourceException if it was not found in time
     */
    public <T> T require(String what, Supplier<Optional<T>> look) {
        return await(look).orElseThrow(() -> new TransientDataAccessResourceException(what + " has not arrived yet"));
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

    /** Wakes everybody who waits, because something was committed. */
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

    /** Answers false if the thread was interrupted; then the waiting ends. */
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
