package org.tributary.platform.web.exchange;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.tributary.platform.kernel.Shares;

/**
 * A bounded number of places for requests: who finds none waits a little, in turn, and is then turned away; at once who has a
 * caller's share of requests here already, be they served or waiting.
 */
final class ConcurrencyLimit implements MeterBinder {

    private final String what;
    private final int number;
    private final Duration patience;
    private final Semaphore free;
    private final Shares shares;
    private final AtomicLong turnedAway = new AtomicLong();

    ConcurrencyLimit(String what, int number, int ofEachCaller, Duration patience) {
        this.what = what;
        this.number = number;
        this.patience = patience;
        this.free = new Semaphore(number, true);
        this.shares = new Shares(ofEachCaller);
    }

    /** Takes a place for this caller, which must be given back; false if none became free in time. */
    boolean take(String caller) {
        if (shares.take(caller)) {
            if (free.tryAcquire() || awaitOne()) {
                return true;
            }
            shares.giveBack(caller);
        }
        turnedAway.incrementAndGet();
        return false;
    }

    void giveBack(String caller) {
        free.release();
        shares.giveBack(caller);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tributary.web.places.taken", free, places -> number - places.availablePermits())
                .description("Requests that are served now")
                .tag("places", what)
                .register(registry);
        Gauge.builder("tributary.web.places.waiting", free, Semaphore::getQueueLength)
                .description("Requests that wait for their turn")
                .tag("places", what)
                .register(registry);
        FunctionCounter.builder("tributary.web.places.turned.away", turnedAway, AtomicLong::get)
                .description("Requests that were asked to come back")
                .tag("places", what)
                .register(registry);
    }

    private boolean awaitOne() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
