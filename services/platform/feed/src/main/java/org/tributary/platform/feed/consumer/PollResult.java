package org.tributary.platform.feed.consumer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** The records that a poll brought, by partition. */
final class PollResult {

    private static final Duration PATIENCE = Duration.ofMillis(250);

    /** A broker nearby answers within this time. */
    private static final Duration ANSWER = Duration.ofMillis(3);

    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new LinkedHashMap<>();

    private PollResult() {}

    /**
     * Waits for records. The broker answers a request as soon as one record is there, so a feed that rested asks once
     * more, for all that came after the first.
     */
    static PollResult from(Consumer<byte[], byte[]> consumer) {
        var polled = new PollResult();
        polled.add(consumer.poll(PATIENCE));
        if (polled.count() > 0 && !PollBackoff.isPlenty(polled.count())) {
            polled.add(consumer.poll(ANSWER));
        }
        return polled;
    }

    /** Drops the records of partitions that are no longer assigned. */
    void keepOnly(Set<TopicPartition> partitions) {
        records.keySet().retainAll(partitions);
    }

    int count() {
        return records.values().stream().mapToInt(List::size).sum();
    }

    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> byPartition() {
        return records;
    }

    private void add(ConsumerRecords<byte[], byte[]> more) {
        for (var partition : more.partitions()) {
            records.computeIfAbsent(partition, _ -> new ArrayList<>()).addAll(more.records(partition));
        }
    }
}
