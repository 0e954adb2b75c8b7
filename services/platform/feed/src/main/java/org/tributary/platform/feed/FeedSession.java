package org.tributary.platform.feed;

import static java.util.Comparator.naturalOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tributary.platform.feed.FeedStatus.State;

/** One membership in a feed's group: polls, has each partition's records take effect, and says how it is doing. */
final class FeedSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedSession.class);

    private static final Duration BETWEEN_PROBES = Duration.ofSeconds(2);

    /** How many parked events one line names, at most; the others are found over HTTP. */
    private static final int NAMED = 20;

    private final Feed feed;
    private final FeedContext around;
    private final Consumer<byte[], byte[]> consumer;
    private final FeedStatus status;
    private final FeedMetrics metrics;
    private final Assignment assignment;
    private final TransactionWorkers hands;

    private long probedAt = System.nanoTime() - BETWEEN_PROBES.toNanos();
    private @Nullable Throwable brokerTrouble;
    private @Nullable Throwable trouble;

    FeedSession(
            Feed feed, FeedContext around, Consumer<byte[], byte[]> consumer, FeedStatus status, FeedMetrics metrics) {
        this.feed = feed;
        this.around = around;
        this.consumer = consumer;
        this.status = status;
        this.metrics = metrics;
        this.assignment = new Assignment(consumer, around.offsets(), feed.name(), around.settings());
        this.hands = new TransactionWorkers(feed);
        consumer.subscribe(feed.topics(), assignment);
    }

    /** Goes round once: about a quarter of a second, or as soon as there is something. */
    void step() throws InterruptedException {
        var lookup = assignment.takeUpDue();
        if (lookup != null) {
            trouble = lookup;
        }
        var polled = PollResult.from(consumer);
        polled.keepOnly(assignment.takenUp());
        if (polled.count() > 0) {
            Thread.sleep(settle(polled));
        }
        if (System.nanoTime() - probedAt >= BETWEEN_PROBES.toNanos()) {
            probe();
            probedAt = System.nanoTime();
        }
        metrics.behind(assignment.readings());
        tell();
    }

    @Override
    public void close() {
        hands.close();
    }

    /** Tells how long to rest after it. */
    private Duration settle(PollResult polled) throws InterruptedException {
        var databaseAway = new AtomicBoolean();
        var attempts = polled.byPartition().entrySet().stream()
                .map(come -> new PartitionTask(
                        feed,
                        around,
                        come.getKey(),
                        assignment.portion(come.getKey(), come.getValue()),
                        assignment.cursor(come.getKey()),
                        databaseAway))
                .toList();
        var shares = hands.shares(feed.work(), attempts, PollBackoff.isPlenty(polled.count()));
        hands.carryOut(shares);
        attempts.forEach(this::note);
        shares.stream().filter(TransactionGroup::hasSettled).forEach(share -> metrics.took(share.took()));
        var took =
                shares.stream().map(TransactionGroup::took).max(naturalOrder()).orElseThrow();
        return PollBackoff.restAfter(polled.count(), attempts.stream().anyMatch(PartitionTask::mattered), took);
    }

    private void note(PartitionTask attempt) {
        var partition = attempt.partition();
        var settled = attempt.settled();
        if (settled != null) {
            assignment.cameTo(partition, settled.cursor(), timeOf(attempt.raw().getLast()));
            metrics.settled(partition, settled);
            tellParked(partition, settled.parked());
        }
        var failure = settled == null ? attempt.failure() : settled.heldUpBy();
        if (failure instanceof CheckpointStore.Overtaken) {
            LOG.debug("Feed {} was overtaken in {}", feed.name(), partition);
            assignment.rest(partition);
        } else if (failure != null) {
            trouble = failure;
            assignment.fail(partition, timeOf(attempt.raw().getFirst()));
        } else if (settled == null) {
            assignment.fail(partition, null);
        }
    }

    private void probe() {
        try {
            assignment.probe(around.clock());
            brokerTrouble = null;
        } catch (TimeoutException e) {
            brokerTrouble = e;
        }
        tryWithTheDatabase(assignment::takeBackWhatWasLost);
        countParked();
    }

    private void countParked() {
        tryWithTheDatabase(() -> metrics.parked(around.parkedEvents().count(feed.name())));
    }

    /** Does what can be done later as well. */
    private void tryWithTheDatabase(Runnable look) {
        try {
            look.run();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("Feed {} cannot look at what it has kept", feed.name(), e);
        }
    }

    private void tell() {
        if (brokerTrouble != null) {
            status.becomes(State.WITHOUT_BROKER, brokerTrouble);
        } else if (assignment.isHeldUp() && trouble != null) {
            status.becomes(State.HELD_UP, trouble);
        } else if (assignment.isJoined()) {
            status.becomes(State.FOLLOWING);
        }
    }

    private void tellParked(TopicPartition partition, List<Parked> parked) {
        if (parked.isEmpty()) {
            return;
        }
        var failed = parked.stream().filter(one -> !one.isSuccessor()).toList();
        if (failed.isEmpty()) {
            LOG.info("Feed {} parked {} more of {} behind others", feed.name(), parked.size(), partition);
        } else {
            LOG.warn(
                    "Feed {} parked {} of {}; what failed are parked events {}, the first at offset {}; the others go on: {}",
                    feed.name(),
                    parked.size(),
                    partition,
                    failed.stream().map(Parked::id).limit(NAMED).toList(),
                    failed.getFirst().record().raw().offset(),
                    failed.getFirst().reason());
        }
        countParked();
    }

    private static Instant timeOf(ConsumerRecord<?, ?> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }
}
