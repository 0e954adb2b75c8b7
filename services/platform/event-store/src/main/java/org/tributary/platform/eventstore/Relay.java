package org.tributary.platform.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.eventstore.RelayLease.Held;
import org.tributary.platform.eventstore.TopicPublisher.Sent;

/**
 * One pass of the relay: sends what may be published, ahead of the brokers' answers, and notes how far these have come.
 * After a crash the next pass begins at what was noted last, so that events may be published again but none is passed over.
 */
final class Relay {

    private static final int BATCH = 1_000;
    private static final int BATCH_BYTES = 2 << 20;

    /** So many batches are on their way at most, which bounds the memory. */
    private static final int AHEAD = 4;

    private final EventLog log;
    private final RelayLease lease;
    private final TopicPublisher publisher;
    private final Deque<Sent> onTheirWay = new ArrayDeque<>();

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
    private record OpenGap(long below, long transaction) {}

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
        var from = onTheirWay.isEmpty() ? mine.position() : onTheirWay.getLast().last();
        var found = log.after(from, BATCH, BATCH_BYTES);
        var events = found.events();
        settleOpenGap(found.oldestRunning());
        var publishable = gaps.publishable(from, events);
        if (publishable < events.size()) {
            noteGap(events);
        }
        if (publishable > 0) {
            onTheirWay.add(publisher.send(events.subList(0, publishable)));
        }
        if (onTheirWay.isEmpty()) {
            return events.isEmpty() ? Pass.IDLE : Pass.WAITING_AT_A_GAP;
        }
        if (publishable == 0 || onTheirWay.size() == AHEAD) {
            noteThePublished(mine.epoch());
        }
        return Pass.PUBLISHED;
    }

    /** The lease is asked for now and then; between, an idle relay writes nothing. */
    private @Nullable Held hold() {
        if (held == null || System.nanoTime() - renewAt >= 0) {
            var renewed = lease.hold().orElse(null);
            if (held == null || renewed == null || held.epoch() != renewed.epoch()) {
                onTheirWay.clear(); // of an earlier holding; what was not noted is sent again
            }
            held = renewed;
            renewAt = System.nanoTime() + lease.renewal().toNanos();
        }
        return held;
    }

    /** Waits for the oldest, and notes it together with those that were answered meanwhile. */
    private void noteThePublished(long epoch) throws ExecutionException, InterruptedException {
        var last = 0L;
        do {
            var oldest = onTheirWay.removeFirst();
            oldest.await();
            last = oldest.last();
        } while (!onTheirWay.isEmpty() && onTheirWay.getFirst().isAnswered());
        held = lease.advance(last, epoch) ? new Held(last, epoch) : null;
    }

    private void noteGap(List<StoredEvent> events) {
        if (openGap == null) {
            openGap = new OpenGap(events.getLast().position(), log.transactionNow());
        }
    }

    /** The look that tells that they have ended also sees what they stored. */
    private void settleOpenGap(long oldestRunning) {
        if (openGap != null && oldestRunning > openGap.transaction()) {
            gaps = new Gaps(openGap.below());
            openGap = null;
        }
    }
}
