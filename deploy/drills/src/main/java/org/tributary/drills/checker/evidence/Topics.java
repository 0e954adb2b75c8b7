package org.tributary.drills.checker.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topics from their beginning to where they end now. */
public final class Topics implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(20);

    private final KafkaConsumer<byte[], byte[]> consumer;

    public Topics(Access access) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        access.bootstrapServers(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        (int) ANSWERS_WITHIN.toMillis()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Where each partition of the services' topics ends. */
    public Map<TopicPartition, Long> ends() {
        var partitions = partitions();
        consumer.assign(partitions);
        return consumer.endOffsets(partitions);
    }

    /** All records by topic, in the order of partition and offset. */
    public Map<String, List<TopicRecord>> records() {
        var ends = ends();
        consumer.seekToBeginning(ends.keySet());
        var records = new ArrayList<TopicRecord>();
        while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            consumer.poll(POLL).forEach(record -> records.add(recordOf(record)));
        }
        records.sort(Comparator.comparingInt(TopicRecord::partition).thenComparingLong(TopicRecord::offset));
        return records.stream().collect(groupingBy(TopicRecord::topic));
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Collection<TopicPartition> partitions() {
        return Stores.SERVICES.stream()
                .flatMap(service -> consumer.partitionsFor(Stores.topicOf(service)).stream())
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
    }

    private static TopicRecord recordOf(ConsumerRecord<byte[], byte[]> record) {
        var headers = new HashMap<String, ByteBuffer>();
        record.headers()
                .forEach(header -> headers.put(
                        header.key(), ByteBuffer.wrap(header.value() == null ? new byte[0] : header.value())));
        return new TopicRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key() == null ? null : new String(record.key(), UTF_8),
                Map.copyOf(headers),
                record.value() == null ? null : ByteBuffer.wrap(record.value()));
    }
}
