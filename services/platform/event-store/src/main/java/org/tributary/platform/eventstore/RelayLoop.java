package org.tributary.platform.eventstore;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the relay on a thread of its own: at once after a commit of this process, and a few dozen times a second. */
final class RelayLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);

    private static final long POLL_MILLIS = 25;
    private static final long STAND_BY_MILLIS = 500;
    private static final long GAP_MILLIS = 5;
    private static final long AFTER_FAILURE_MILLIS = 1_000;

    private final Supplier<Session> sessions;
    private final RelayLease lease;
    private final Semaphore woken = new Semaphore(0);

    private volatile boolean running;
    private boolean failing;
    private @Nullable Thread thread;

    RelayLoop(Supplier<Session> sessions, RelayLease lease) {
        this.sessions = sessions;
        this.lease = lease;
    }

    /** A relay with its connection to the brokers; given up whole after a failure, so that nothing half sent is left. */
    record Session(Relay relay, AutoCloseable connection) {}

    /** Something was committed. */
    void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("relay").daemon(true).start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                var session = sessions.get();
                try (var _ = session.connection()) {
                    relayUntilItFails(session.relay());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } catch (Exception | Error e) {
                failed(e);
                pause(AFTER_FAILURE_MILLIS);
            }
        }
        releaseLease();
    }

    /** Said once per outage, not once per try. */
    private void failed(Throwable failure) {
        if (running && !failing) {
            LOG.warn("The relay cannot publish and keeps trying; nothing is lost: {}", String.valueOf(rootOf(failure)));
            failing = true;
        }
    }

    private void succeeded() {
        if (failing) {
            LOG.info("The relay publishes again");
            failing = false;
        }
    }

    private void relayUntilItFails(Relay relay) throws Exception {
        while (running) {
            var pass = relay.pass();
            succeeded();
            switch (pass) {
                case PUBLISHED -> {}
                case IDLE -> await(POLL_MILLIS);
                case WAITING_AT_A_GAP -> await(GAP_MILLIS);
                case STANDING_BY -> await(STAND_BY_MILLIS);
            }
        }
    }

    private void await(long millis) throws InterruptedException {
        if (woken.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }

    private void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void releaseLease() {
        Thread.interrupted();
        try {
            lease.release();
        } catch (RuntimeException e) {
            LOG.debug("The lease runs out by itself: {}", e.toString());
        }
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
