package org.tributary.platform.feed;

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

/**
 * The partitions that one instance of a feed reads at present. Each is read from where PostgreSQL says, never from where the
 * broker says; until that is known, and after each failure, it rests.
 */
final class Assignment implements ConsumerRebalanceListener {

    private static final Duration PROBE = Duration.ofSeconds(3);

    private final Consumer<byte[], byte[]> consumer;
    private final CheckpointStore offsets;
    private final String feed;
    private final FeedSettings settings;
    private final Map<TopicPartition, PartitionState> readings = new HashMap<>();
    private boolean joined;

    Assignment(Consumer<byte[], byte[]> consumer, CheckpointStore offsets, String feed, FeedSettings settings) {
        this.consumer = consumer;
        this.offsets = offsets;
        this.feed = feed;
        this.settings = settings;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        joined = true;
        consumer.pause(partitions);
        partitions.forEach(partition -> readings.put(partition, new PartitionState()));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        readings.keySet().removeAll(partitions);
    }

    /** Whether the group has let this instance in. */
    boolean isJoined() {
        return joined;
    }

    Map<TopicPartition, PartitionState> readings() {
        return readings;
    }

    /** Goes on with what has rested long enough; gives the failure if it is not to be known where. */
    @Nullable
    RuntimeException takeUpDue() {
        var due = readings.entrySet().stream()
                .filter(entry -> entry.getValue().isDue())
                .map(Map.Entry::getKey)
                .toList();
        if (due.isEmpty()) {
            return null;
        }
        try {
            offsets.of(feed, due).forEach((partition, cursor) -> {
                of(partition).takeUpAt(cursor);
                consumer.seek(partition, cursor.nextOffset());
            });
            consumer.resume(due);
            return null;
        } catch (RuntimeException e) {
            due.forEach(partition -> fail(partition, null));
            return e;
        }
    }

    Checkpoint cursor(TopicPartition partition) {
        return of(partition).cursor();
    }

    /** How much of what was read to take at once: after each failure in a row half, for time may have run out. */
    <T> List<T> portion(TopicPartition partition, List<T> read) {
        return read.subList(0, Math.max(1, read.size() >> Math.min(of(partition).failures(), 30)));
    }

    /** It has come this far; what was read beyond is read again. */
    void cameTo(TopicPartition partition, Checkpoint cursor, Instant lastDone) {
        of(partition).cameTo(cursor, lastDone);
        if (consumer.position(partition) != cursor.nextOffset()) {
            consumer.seek(partition, cursor.nextOffset());
        }
    }

    /** Lets a partition rest after a failure, the longer the more often it fails. */
    void fail(TopicPartition partition, @Nullable Instant first) {
        rest(partition, settings.pauseAfter(of(partition).failed(first)));
    }

    /** Lets a partition rest though nothing failed. */
    void rest(TopicPartition partition) {
        rest(partition, settings.pauseAfter(1));
    }

    /** Those that are read at present, so that it is known where they stand. */
    Set<TopicPartition> takenUp() {
        return readings.entrySet().stream()
                .filter(entry -> entry.getValue().isTakenUp())
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }

    /**
     * Sees to it that nobody reads on from a place that is not kept: PostgreSQL may have lost what a projection committed last
     * when it was killed, or another instance may have moved it.
     */
    void takeBackWhatWasLost() {
        var reading = takenUp();
        if (!reading.isEmpty()) {
            var kept = offsets.kept(feed, reading);
            reading.stream()
                    .filter(partition -> !cursor(partition).equals(kept.get(partition)))
                    .forEach(this::rest);
        }
    }

    boolean isHeldUp() {
        return readings.values().stream().anyMatch(PartitionState::isHeldUp);
    }

    /**
     * Sees where the topics end.
     *
     * @throws org.apache.kafka.common.errors.TimeoutException if the broker does not answer
     */
    void probe(Clock clock) {
        if (!readings.isEmpty()) {
            var now = clock.instant();
            consumer.endOffsets(readings.keySet(), PROBE)
                    .forEach((partition, end) -> of(partition).endSeen(end, now));
        }
    }

    private void rest(TopicPartition partition, Duration pause) {
        consumer.pause(List.of(partition));
        of(partition).layAside(pause);
    }

    private PartitionState of(TopicPartition partition) {
        var reading = readings.get(partition);
        if (reading == null) {
            throw new IllegalStateException(feed + " does not read " + partition);
        }
        return reading;
    }
}
