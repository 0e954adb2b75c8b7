package org.tributary.bench.ground;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.tributary.platform.topics.RecordHeaders;

/** What lies on a topic, read by somebody who knows nothing of how it got there. */
public final class PublishedEvents {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private final String bootstrapServers;
    private final String topic;

    public PublishedEvents(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
    }

    /** Where each partition ends now. */
    public Map<TopicPartition, Long> ends() {
        try (var consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer));
        }
    }

    /** How many records there are up to these ends. */
    public static long sum(Map<TopicPartition, Long> ends) {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Requires that between these ends and now, each position after {@code after} up to {@code last} was published once, and within a
     * partition they only grew.
     */
    public void requireOnceInOrder(Map<TopicPartition, Long> from, long after, long last) {
        var seen = new BitSet();
        var newest = new HashMap<Integer, Long>();
        try (var consumer = consumer()) {
            var ends = consumer.endOffsets(partitions(consumer));
            WrongResult.unless("Records published", last - after, sum(ends) - sum(from));
            consumer.assign(ends.keySet());
            from.forEach(consumer::seek);
            var left = last - after;
            while (left > 0) {
                var records = consumer.poll(LONGEST_SILENCE);
                WrongResult.unless("Records are missing on " + topic, !records.isEmpty());
                for (var record : records) {
                    note(record, after, seen, newest);
                }
                left -= records.count();
            }
        }
        WrongResult.unless("Positions published", last - after, seen.cardinality());
        WrongResult.unless("The last position published", last - after, seen.length());
    }

    private static void note(
            ConsumerRecord<byte[], byte[]> record, long after, BitSet seen, Map<Integer, Long> newest) {
        var position = Long.parseLong(
                new String(record.headers().lastHeader(RecordHeaders.POSITION).value(), US_ASCII));
        var before = newest.put(record.partition(), position);
        WrongResult.unless("Position " + position + " came after " + before, before == null || before < position);
        var nr = Math.toIntExact(position - after - 1);
        WrongResult.unless("Position " + position + " was published twice", !seen.get(nr));
        seen.set(nr);
    }

    private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(topic).stream()
                .map(PublishedEvents::toPartition)
                .toList();
    }

    private static TopicPartition toPartition(PartitionInfo partition) {
        return new TopicPartition(partition.topic(), partition.partition());
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                10_000,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
