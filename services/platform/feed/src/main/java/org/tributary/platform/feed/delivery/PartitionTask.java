package org.tributary.platform.feed.delivery;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.util.function.SingletonSupplier;
import org.tributary.platform.feed.EnvelopeMode;
import org.tributary.platform.feed.delivery.CheckpointStore.Move;

/** Records of one partition that are next to take effect. They are decoded by the worker that takes them. */
public final class PartitionTask {

    private final TopicPartition partition;
    private final List<ConsumerRecord<byte[], byte[]>> raw;
    private final Checkpoint from;
    private final SingletonSupplier<List<DecodedRecord>> records;

    /**
     * @param raw in order, at least one
     * @param from how far the partition had come before them
     */
    public PartitionTask(
            TopicPartition partition,
            List<ConsumerRecord<byte[], byte[]>> raw,
            Checkpoint from,
            Function<ConsumerRecord<byte[], byte[]>, DecodedRecord> decoder) {
        this.partition = partition;
        this.raw = raw;
        this.from = from;
        this.records = SingletonSupplier.of(() -> raw.stream().map(decoder).toList());
    }

    public TopicPartition partition() {
        return partition;
    }

    /** When the first of its records was written. */
    public Instant firstTime() {
        return Instant.ofEpochMilli(raw.getFirst().timestamp());
    }

    /** When the last of its records was written. */
    public Instant lastTime() {
        return Instant.ofEpochMilli(raw.getLast().timestamp());
    }

    /** Its records, sorted by what becomes of them where these keys are blocked. */
    PartitionBatch sorted(Map<TopicPartition, Set<String>> blocked, EnvelopeMode taken) {
        return sorted(records.obtain(), blocked, taken);
    }

    /** The same of those records only that come before an offset. */
    PartitionBatch sortedBefore(long offset, Map<TopicPartition, Set<String>> blocked, EnvelopeMode taken) {
        var some = records.obtain().stream()
                .filter(record -> record.raw().offset() < offset)
                .toList();
        return sorted(some, blocked, taken);
    }

    private PartitionBatch sorted(
            List<DecodedRecord> some, Map<TopicPartition, Set<String>> blocked, EnvelopeMode taken) {
        return PartitionBatch.of(some, from, blocked.getOrDefault(partition, Set.of()), taken);
    }

    /** What the checkpoint does when all of it is done. */
    Move move() {
        return moveTo(PartitionBatch.endOf(records.obtain(), from));
    }

    /** What the checkpoint does when it is done as far as here. */
    Move moveTo(Checkpoint end) {
        return new Move(partition, from, end);
    }

    /** Whether nothing of it is done when it is done as far as here. */
    boolean isStillAt(Checkpoint end) {
        return end.equals(from);
    }

    /** What the records of each partition are ordered by. */
    static Map<TopicPartition, Set<String>> keysOf(List<PartitionTask> tasks) {
        return tasks.stream()
                .collect(toMap(
                        PartitionTask::partition,
                        task -> task.records.obtain().stream()
                                .map(DecodedRecord::key)
                                .collect(toUnmodifiableSet())));
    }
}
