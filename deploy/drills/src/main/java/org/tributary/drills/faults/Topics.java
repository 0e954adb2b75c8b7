package org.tributary.drills.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.tributary.drills.journal.Poison;

/** The drill's own way to the topics, as plain as can be. */
final class Topics {

    static final List<String> PUBLISHERS = List.of("booking", "clinical-record", "referral");

    /** More than the services ever send. */
    static final int LARGEST_RECORD = 12 << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LAST_FEW = 20;

    private Topics() {}

    static String of(String service) {
        return "tributary." + service;
    }

    static boolean isPoison(ConsumerRecord<?, ?> record) {
        return record.headers().lastHeader(Poison.HEADER) != null;
    }

    static Producer<byte[], byte[]> producer(String bootstrapServers) {
        var configuration = client(bootstrapServers);
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
        return new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer());
    }

    static Consumer<byte[], byte[]> consumer(String bootstrapServers) {
        var configuration = client(bootstrapServers);
        configuration.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static List<TopicPartition> partitions(Consumer<?, ?> consumer, Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    /** The last few real records of each partition. */
    static List<ConsumerRecord<byte[], byte[]>> latest(String bootstrapServers, String topic) {
        try (var consumer = consumer(bootstrapServers)) {
            var partitions = partitions(consumer, List.of(topic));
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - LAST_FEW)));
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            var until = System.nanoTime() + PATIENCE.toNanos();
            while (isBehind(consumer, ends) && System.nanoTime() - until < 0) {
                consumer.poll(Duration.ofMillis(250)).forEach(found::add);
            }
            found.removeIf(Topics::isPoison);
            return found;
        }
    }

    private static boolean isBehind(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private static Map<String, Object> client(String bootstrapServers) {
        var client = new HashMap<String, Object>();
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return client;
    }
}
