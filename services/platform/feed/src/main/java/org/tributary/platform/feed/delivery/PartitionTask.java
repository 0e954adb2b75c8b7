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

    /** Its records, sorted by what becomes of them when these keys are blocked. */
    PartitionBatch sorted(Map<TopicPartition, Set<String>> blocked, EnvelopeMode mode) {
        return sorted(records.obtain(), blocked, mode);
    }

    /** The same, for the records before this offset only. */
    PartitionBatch sortedBefore(long offset, Map<TopicPartition, Set<String>> blocked, EnvelopeMode mode) {
        var some = records.obtain().stream()
                .filter(record -> record.raw().offset() < offset)
                .toList();
        return sorted(some, blocked, mode);
    }

    private PartitionBatch sorted(
            List<DecodedRecord> some, Map<TopicPartition, Set<String>> blocked, EnvelopeMode mode) {
        return PartitionBatch.of(some, from, blocked.getOrDefault(partition, Set.of()), mode);
    }

    /** The move of the checkpoint when all of it is done. */
    Move move() {
        return moveTo(PartitionBatch.endOf(records.obtain(), from));
    }

    /** The move of the checkpoint when it is done up to here. */
    Move moveTo(Checkpoint end) {
        return new Move(partition, from, end);
    }

    /** Whether nothing of it is done yet at this checkpoint. */
    boolean isStillAt(Checkpoint end) {
        return end.equals(from);
    }

    /** The keys of each partition's records. */
    static Map<TopicPartition, Set<String>> keysOf(List<PartitionTask> tasks) {
        return tasks.stream()
                .collect(toMap(
                        PartitionTask::partition,
                        task -> task.records.obtain().stream()
                                .map(DecodedRecord::key)
                                .collect(toUnmodifiableSet())));
    }
}
