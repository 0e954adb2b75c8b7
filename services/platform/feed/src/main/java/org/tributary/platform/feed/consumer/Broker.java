package org.tributary.platform.feed.consumer;

import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.tributary.platform.topics.TopicSettings;
import org.tributary.platform.topics.Topics;

/** The way to the topics, as a member of a feed's group. */
final class Broker {

    /** Large enough that a rebuild does not wait for the network, small enough that several feeds fit into one service. */
    private static final int FETCH_BYTES = 16 << 20;

    /**
     * Half of it, so that a feed that is behind gets one or two partitions at a time, in batches that are worth a
     * transaction.
     */
    private static final int PARTITION_FETCH_BYTES = FETCH_BYTES / 2;

    private final TopicSettings settings;
    private final String service;

    Broker(TopicSettings settings, String service) {
        this.settings = settings;
        this.service = service;
    }

    void ensure(Set<String> topics) throws ExecutionException, InterruptedException {
        Topics.ensure(settings, topics);
    }

    /** A new member of the feed's group, which takes up to so many records at once. */
    Consumer<byte[], byte[]> consumer(String feed, int atOnce) {
        var configuration = settings.client();
        configuration.put(ConsumerConfig.GROUP_ID_CONFIG, settings.prefix() + "." + service + "." + feed);
        configuration.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        configuration.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // the offsets are in PostgreSQL, and a seek to them overrides the broker
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        configuration.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // so that a killed instance is soon replaced
        configuration.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        configuration.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500);
        configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, atOnce);
        configuration.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        configuration.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PARTITION_FETCH_BYTES);
        return new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
