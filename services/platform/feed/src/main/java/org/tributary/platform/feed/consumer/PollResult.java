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

/** What a feed was brought at once, by partition. */
final class PollResult {

    private static final Duration PATIENCE = Duration.ofMillis(250);

    /** In this time a broker nearby answers. */
    private static final Duration ANSWER = Duration.ofMillis(3);

    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new LinkedHashMap<>();

    private PollResult() {}

    /**
     * Waits for something. A request to the broker is answered as soon as one record is there, and the next is sent only when that
     * answer is taken: so whoever rested meanwhile asks once more, for all that came after the first.
     */
    static PollResult from(Consumer<byte[], byte[]> consumer) {
        var polled = new PollResult();
        polled.add(consumer.poll(PATIENCE));
        if (polled.count() > 0 && !PollBackoff.isPlenty(polled.count())) {
            polled.add(consumer.poll(ANSWER));
        }
        return polled;
    }

    /** Forgets what came of partitions that were taken away meanwhile. */
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
