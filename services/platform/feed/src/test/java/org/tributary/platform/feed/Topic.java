package org.tributary.platform.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.tributary.platform.topics.TopicSettings;
import org.tributary.platform.topics.Topics;

/** A service's topic, written to as its relay would. */
final class Topic implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final String name;

    Topic(String brokers, String prefix) throws ExecutionException, InterruptedException {
        var settings = new TopicSettings(brokers, prefix, (short) 1);
        this.name = settings.topicOf("test");
        Topics.ensure(settings, Set.of(name));
        Map<String, Object> configuration = settings.client();
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        // a new partition may refuse the first request and take the second, which would have overtaken it
        configuration.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        this.producer = new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Publishes, in this order within each partition. */
    void publish(List<Published> records) throws ExecutionException, InterruptedException {
        var sent = new ArrayList<Future<?>>();
        for (var record : records) {
            sent.add(producer.send(record.to(name, partitionOf(record))));
        }
        for (var each : sent) {
            each.get();
        }
    }

    void publish(Published... records) throws ExecutionException, InterruptedException {
        publish(List.of(records));
    }

    @Override
    public void close() {
        producer.close();
    }

    private static int partitionOf(Published record) {
        return Math.floorMod(record.patient().hashCode(), Topics.PARTITIONS);
    }
}
