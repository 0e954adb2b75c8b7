package org.tributary.platform.eventstore;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.eventstore.RelayLease.Held;

/**
 * One pass of the relay: publishes what may be published and notes how far it came. After a crash the next pass begins
 * at what was noted last, so that events may be published again but none is passed over.
 */
final class Relay {

    static final int BATCH = 500;

    private final EventLog log;
    private final RelayLease lease;
    private final TopicPublisher publisher;

    private Gaps gaps = Gaps.NONE_SETTLED;
    private @Nullable OpenGap openGap;
    private @Nullable Held held;
    private long renewAt;

    Relay(EventLog log, RelayLease lease, TopicPublisher publisher) {
        this.log = log;
        this.lease = lease;
        this.publisher = publisher;
    }

    /** Positions below {@code below} are missing; whoever could fill them began before {@code transaction}. */
    private record OpenGap(long below, String transaction) {}

    /** What a pass came to. */
    enum Pass {
        /** Another instance publishes. */
        STANDING_BY,
        /** Nothing was left to publish. */
        IDLE,
        /** A position is missing that a running transaction may still fill. */
        WAITING_AT_A_GAP,
        /** Something was published, and there may be more. */
        PUBLISHED
    }

    Pass pass() throws ExecutionException, InterruptedException {
        var mine = hold();
        if (mine == null) {
            return Pass.STANDING_BY;
        }
        settleOpenGap();
        var events = log.after(mine.position(), BATCH);
        var publishable = gaps.publishable(mine.position(), events);
        if (publishable < events.size()) {
            noteGap(events);
        }
        if (publishable == 0) {
            return events.isEmpty() ? Pass.IDLE : Pass.WAITING_AT_A_GAP;
        }
        publish(events.subList(0, publishable), mine.epoch());
        return Pass.PUBLISHED;
    }

    /** The lease is asked for now and then; between, an idle relay writes nothing. */
    private @Nullable Held hold() {
        if (held == null || System.nanoTime() - renewAt >= 0) {
            held = lease.hold().orElse(null);
            renewAt = System.nanoTime() + lease.renewal().toNanos();
        }
        return held;
    }

    private void publish(List<StoredEvent> events, long epoch) throws ExecutionException, InterruptedException {
        publisher.publish(events);
        var last = events.getLast().position();
        held = lease.advance(last, epoch) ? new Held(last, epoch) : null;
    }

    private void noteGap(List<StoredEvent> events) {
        if (openGap == null) {
            openGap = new OpenGap(events.getLast().position(), log.transactionNow());
        }
    }

    /** The events are read after this, so that what was committed in the meantime is among them. */
    private void settleOpenGap() {
        if (openGap != null && log.allEndedBefore(openGap.transaction())) {
            gaps = new Gaps(openGap.below());
            openGap = null;
        }
    }
}
