package org.tributary.platform.feed.consumer;

import static java.util.Comparator.naturalOrder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tributary.platform.feed.consumer.FeedStatus.State;
import org.tributary.platform.feed.delivery.CheckpointStore;
import org.tributary.platform.feed.delivery.CommitResult;
import org.tributary.platform.feed.delivery.CommitResult.Committed;
import org.tributary.platform.feed.delivery.CommitResult.Failed;
import org.tributary.platform.feed.delivery.CommitResult.NotTried;
import org.tributary.platform.feed.delivery.PartitionTask;
import org.tributary.platform.feed.delivery.TransactionWorkers;
import org.tributary.platform.feed.delivery.TransactionWorkers.Group;
import org.tributary.platform.feed.parking.Parked;

/** One membership in a feed's group: polls, has each partition's records take effect, and says how it is doing. */
final class FeedSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedSession.class);

    private static final Duration BETWEEN_PROBES = Duration.ofSeconds(2);

    /** How many parked events one log line names; the others are found over HTTP. */
    private static final int NAMED = 20;

    private final Feed feed;
    private final FeedContext context;
    private final Consumer<byte[], byte[]> consumer;
    private final FeedStatus status;
    private final FeedMetrics metrics;
    private final Assignment assignment;
    private final TransactionWorkers workers;

    private long probedAt = System.nanoTime() - BETWEEN_PROBES.toNanos();
    private @Nullable Throwable brokerTrouble;
    private @Nullable Throwable trouble;

    FeedSession(
            Feed feed, FeedContext context, Consumer<byte[], byte[]> consumer, FeedStatus status, FeedMetrics metrics) {
        this.feed = feed;
        this.context = context;
        this.consumer = consumer;
        this.status = status;
        this.metrics = metrics;
        this.assignment = new Assignment(consumer, context.deliveries().checkpoints(), feed.name(), context.settings());
        this.workers =
                new TransactionWorkers(feed.name(), feed.delivery(), feed.transactionsAtOnce(), context.catchUp());
        consumer.subscribe(feed.topics(), assignment);
    }

    /** One round: it takes about a quarter of a second, or less if there is something to do. */
    void step() throws InterruptedException {
        var lookup = assignment.takeUpDue();
        if (lookup != null) {
            trouble = lookup;
        }
        var polled = PollResult.from(consumer);
        polled.keepOnly(assignment.takenUp());
        if (polled.count() > 0) {
            Thread.sleep(carryOut(polled));
        }
        if (System.nanoTime() - probedAt >= BETWEEN_PROBES.toNanos()) {
            probe();
            probedAt = System.nanoTime();
        }
        metrics.behind(assignment.states());
        tell();
    }

    @Override
    public void close() {
        workers.close();
    }

    /** Answers how long to rest afterwards. */
    private Duration carryOut(PollResult polled) throws InterruptedException {
        var tasks = new ArrayList<PartitionTask>();
        polled.byPartition().forEach((partition, records) -> tasks.add(taskOf(partition, records)));
        var groups = workers.carryOut(tasks, PollBackoff.isPlenty(polled.count()));
        var results = groups.stream().flatMap(group -> group.results().stream()).toList();
        results.forEach(this::note);
        groups.stream().filter(Group::hasCommitted).forEach(group -> metrics.took(group.took()));
        var took = groups.stream().map(Group::took).max(naturalOrder()).orElseThrow();
        return PollBackoff.restAfter(polled.count(), results.stream().anyMatch(CommitResult::mattered), took);
    }

    private PartitionTask taskOf(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        return new PartitionTask(
                partition,
                assignment.some(partition, records),
                assignment.checkpoint(partition),
                record -> context.deliveries().decoder().decode(record, feed.reads()));
    }

    private void note(CommitResult result) {
        var task = result.task();
        switch (result) {
            case Committed committed -> {
                assignment.cameTo(task.partition(), committed.checkpoint(), task.lastTime());
                metrics.committed(task.partition(), committed);
                tellParked(task.partition(), committed.parked());
                if (committed.heldUpBy() != null) {
                    holdUp(task, committed.heldUpBy());
                }
            }
            case Failed failed -> holdUp(task, failed.failure());
            case NotTried _ -> assignment.fail(task.partition(), null);
        }
    }

    private void holdUp(PartitionTask task, Throwable failure) {
        if (failure instanceof CheckpointStore.Overtaken) {
            LOG.debug("Feed {} was overtaken in {}", feed.name(), task.partition());
            assignment.rest(task.partition());
        } else {
            trouble = failure;
            assignment.fail(task.partition(), task.firstTime());
        }
    }

    private void probe() {
        try {
            assignment.probe(context.clock());
            brokerTrouble = null;
        } catch (TimeoutException e) {
            brokerTrouble = e;
        }
        tryWithTheDatabase(assignment::takeBackWhatWasLost);
        countParked();
    }

    private void countParked() {
        tryWithTheDatabase(
                () -> metrics.parked(context.deliveries().parkedEvents().count(feed.name())));
    }

    /** Tries what may fail now and is tried again later. */
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
                    failed.getFirst().raw().offset(),
                    failed.getFirst().reason());
        }
        countParked();
    }
}
