package org.tributary.platform.feed.consumer;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.feed.delivery.Checkpoint;
import org.tributary.platform.feed.delivery.CheckpointStore;

/**
 * The partitions that one instance of a feed reads now. Each is read from the checkpoint in PostgreSQL, never from the
 * broker's offset; it is paused until that checkpoint is known, and for a while after each failure.
 */
final class Assignment implements ConsumerRebalanceListener {

    private static final Duration PROBE = Duration.ofSeconds(3);

    private final Consumer<byte[], byte[]> consumer;
    private final CheckpointStore checkpoints;
    private final String feed;
    private final FeedSettings settings;
    private final Map<TopicPartition, PartitionState> states = new HashMap<>();
    private boolean joined;

    Assignment(Consumer<byte[], byte[]> consumer, CheckpointStore checkpoints, String feed, FeedSettings settings) {
        this.consumer = consumer;
        this.checkpoints = checkpoints;
        this.feed = feed;
        this.settings = settings;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        joined = true;
        consumer.pause(partitions);
        partitions.forEach(partition -> states.put(partition, new PartitionState()));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        states.keySet().removeAll(partitions);
    }

    /** Whether the group has let this instance in. */
    boolean isJoined() {
        return joined;
    }

    Map<TopicPartition, PartitionState> states() {
        return states;
    }

    /** Resumes the partitions whose pause is over. Answers the failure if their checkpoints cannot be read. */
    @Nullable
    RuntimeException takeUpDue() {
        var due = states.entrySet().stream()
                .filter(entry -> entry.getValue().isDue())
                .map(Map.Entry::getKey)
                .toList();
        if (due.isEmpty()) {
            return null;
        }
        try {
            checkpoints.of(feed, due).forEach((partition, checkpoint) -> {
                of(partition).takeUpAt(checkpoint);
                consumer.seek(partition, checkpoint.nextOffset());
            });
            consumer.resume(due);
            return null;
        } catch (RuntimeException e) {
            due.forEach(partition -> fail(partition, null));
            return e;
        }
    }

    Checkpoint checkpoint(TopicPartition partition) {
        return of(partition).checkpoint();
    }

    /**
     * The first part of what was read. After each failure in a row it is half as long, because the time may have run out.
     */
    <T> List<T> some(TopicPartition partition, List<T> read) {
        return read.subList(0, Math.max(1, read.size() >> Math.min(of(partition).failures(), 30)));
    }

    /** The partition has come this far. What was read beyond is read again. */
    void cameTo(TopicPartition partition, Checkpoint checkpoint, Instant lastDone) {
        of(partition).cameTo(checkpoint, lastDone);
        if (consumer.position(partition) != checkpoint.nextOffset()) {
            consumer.seek(partition, checkpoint.nextOffset());
        }
    }

    /** Pauses a partition after a failure, longer after each failure in a row. */
    void fail(TopicPartition partition, @Nullable Instant first) {
        rest(partition, settings.pauseAfter(of(partition).failed(first)));
    }

    /** Pauses a partition though nothing failed. */
    void rest(TopicPartition partition) {
        rest(partition, settings.pauseAfter(1));
    }

    /** The partitions that are read now and whose checkpoint is known. */
    Set<TopicPartition> takenUp() {
        return states.entrySet().stream()
                .filter(entry -> entry.getValue().isTakenUp())
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }

    /**
     * Pauses each partition whose checkpoint is not the one in PostgreSQL: PostgreSQL may have lost the last commits when
     * it was killed, or another instance may have moved the checkpoint.
     */
    void takeBackWhatWasLost() {
        var takenUp = takenUp();
        if (!takenUp.isEmpty()) {
            var kept = checkpoints.kept(feed, takenUp);
            takenUp.stream()
                    .filter(partition -> !checkpoint(partition).equals(kept.get(partition)))
                    .forEach(this::rest);
        }
    }

    boolean isHeldUp() {
        return states.values().stream().anyMatch(PartitionState::isHeldUp);
    }

    /**
     * Asks the broker where the partitions end.
     *
     * @throws org.apache.kafka.common.errors.TimeoutException if the broker does not answer
     */
    void probe(Clock clock) {
        if (!states.isEmpty()) {
            var now = clock.instant();
            consumer.endOffsets(states.keySet(), PROBE)
                    .forEach((partition, end) -> of(partition).endSeen(end, now));
        }
    }

    private void rest(TopicPartition partition, Duration pause) {
        consumer.pause(List.of(partition));
        of(partition).layAside(pause);
    }

    private PartitionState of(TopicPartition partition) {
        var state = states.get(partition);
        if (state == null) {
            throw new IllegalStateException(feed + " does not read " + partition);
        }
        return state;
    }
}
