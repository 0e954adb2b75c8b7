package org.tributary.platform.feed;

import java.time.Duration;
import java.time.Instant;
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
import org.tributary.platform.feed.FeedStatus.State;

/** One membership in a feed's group: polls, has each partition's records take effect, and says how it is doing. */
final class FeedSession {

    private static final Logger LOG = LoggerFactory.getLogger(FeedSession.class);

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration BETWEEN_PROBES = Duration.ofSeconds(2);

    private final Feed feed;
    private final FeedSurroundings around;
    private final Consumer<byte[], byte[]> consumer;
    private final FeedStatus status;
    private final FeedMetrics metrics;
    private final Assignment assignment;

    private long probedAt = System.nanoTime() - BETWEEN_PROBES.toNanos();
    private @Nullable Throwable brokerTrouble;
    private @Nullable Throwable trouble;

    FeedSession(
            Feed feed,
            FeedSurroundings around,
            Consumer<byte[], byte[]> consumer,
            FeedStatus status,
            FeedMetrics metrics) {
        this.feed = feed;
        this.around = around;
        this.consumer = consumer;
        this.status = status;
        this.metrics = metrics;
        this.assignment = new Assignment(consumer, around.offsets(), feed.name(), around.settings());
        consumer.subscribe(feed.topics(), assignment);
    }

    /** Goes round once: about a quarter of a second, or as soon as there is something. */
    void step() {
        var lookup = assignment.takeUpDue();
        if (lookup != null) {
            trouble = lookup;
        }
        var records = consumer.poll(POLL);
        var databaseAway = false;
        for (var partition : records.partitions()) {
            databaseAway = databaseAway ? setAside(partition) : settle(partition, records.records(partition));
        }
        if (System.nanoTime() - probedAt >= BETWEEN_PROBES.toNanos()) {
            probe();
            probedAt = System.nanoTime();
        }
        metrics.behind(assignment.readings());
        tell();
    }

    /** Whether the database is away, so that nothing else need be tried. */
    private boolean settle(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> raw) {
        var began = System.nanoTime();
        try {
            var read = raw.stream().map(around.reader()::read).toList();
            var settled = feed.work().settle(partition, read, assignment.cursor(partition));
            assignment.cameTo(partition, settled.cursor(), timeOf(raw.getLast()));
            around.arrivals().arrived();
            metrics.settled(partition, settled, Duration.ofNanos(System.nanoTime() - began));
            tellParked(partition, settled.parked());
            return settled.heldUpBy() != null && fail(partition, raw, settled.heldUpBy());
        } catch (FeedOffsets.Overtaken e) {
            LOG.debug("Feed {} was overtaken in {}", feed.name(), partition);
            assignment.rest(partition);
            return false;
        } catch (RuntimeException | Error e) {
            return fail(partition, raw, e);
        }
    }

    private boolean fail(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> raw, Throwable failure) {
        trouble = failure;
        assignment.fail(partition, timeOf(raw.getFirst()));
        return Transience.isOfTheDatabase(failure);
    }

    private boolean setAside(TopicPartition partition) {
        assignment.fail(partition, null);
        return true;
    }

    private void probe() {
        try {
            assignment.probe(around.clock());
            brokerTrouble = null;
        } catch (TimeoutException e) {
            brokerTrouble = e;
        }
        countParked();
    }

    private void countParked() {
        try {
            metrics.parked(around.parkedEvents().count(feed.name()));
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("Feed {} cannot count what is parked", feed.name(), e);
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
        if (!parked.isEmpty()) {
            LOG.warn(
                    "Feed {} parked {} of {}, the first at offset {}; the others go on: {}",
                    feed.name(),
                    parked.size(),
                    partition,
                    parked.getFirst().record().raw().offset(),
                    parked.getFirst().reason());
            countParked();
        }
    }

    private static Instant timeOf(ConsumerRecord<?, ?> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }
}
