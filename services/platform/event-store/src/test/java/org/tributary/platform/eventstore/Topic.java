package org.tributary.platform.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tributary.platform.testkit.TestKafka;
import org.tributary.platform.topics.RecordHeaders;
import org.tributary.platform.topics.Topics;

/** All that a topic has so far, read from its beginning. */
final class Topic implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

    Topic(String name) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = new ArrayList<TopicPartition>();
        for (var partition = 0; partition < Topics.PARTITIONS; partition++) {
            partitions.add(new TopicPartition(name, partition));
        }
        consumer.assign(partitions);
    }

    List<ConsumerRecord<String, byte[]>> records() {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
            read.add(record);
        }
        return List.copyOf(read);
    }

    List<Long> positions() {
        return records().stream().map(Topic::position).toList();
    }

    static long position(ConsumerRecord<String, byte[]> record) {
        return Long.parseLong(header(record, RecordHeaders.POSITION));
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
