package org.tributary.drills.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads the topics from their beginning and sends whatever a service wrote twice more, byte for byte. */
final class Repeater {

    private static final int MORE = 2;

    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;

    /** What was repeated: a repeat looks like its original, and must not be repeated for ever. */
    private final Set<String> seen = new HashSet<>();

    private final AtomicInteger repeated = new AtomicInteger();
    private final Thread thread;
    private volatile boolean stopping;
    private volatile @Nullable Throwable failure;

    private Repeater(Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer) {
        this.consumer = consumer;
        this.producer = producer;
        this.thread = Thread.ofPlatform().name("repeater").daemon().unstarted(this::run);
    }

    static Repeater start(String bootstrapServers) {
        var repeater = new Repeater(Topics.consumer(bootstrapServers), Topics.producer(bootstrapServers));
        repeater.thread.start();
        return repeater;
    }

    /** Ends when it has come to the end of what lies there now, and says how many records it repeated. */
    int stop() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw new IllegalStateException("The broker refused a repeat", failure);
        }
        return repeated.get();
    }

    private void run() {
        try (consumer;
                producer) {
            var partitions = Topics.partitions(
                    consumer, Topics.PUBLISHERS.stream().map(Topics::of).toList());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var came = true;
            while (!stopping || came) {
                came = repeat(consumer.poll(Duration.ofMillis(500)));
            }
        } catch (ExecutionException e) {
            failure = e.getCause();
        } catch (KafkaException e) {
            failure = e;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there was something new. */
    private boolean repeat(ConsumerRecords<byte[], byte[]> records) throws ExecutionException, InterruptedException {
        var sent = new ArrayList<Future<?>>();
        var came = false;
        for (var record : records) {
            came |= repeat(record, sent);
        }
        for (var one : sent) {
            one.get();
        }
        return came;
    }

    /** Whether it was new. */
    private boolean repeat(ConsumerRecord<byte[], byte[]> record, List<Future<?>> sent) {
        if (Topics.isPoison(record) || !seen.add(identity(record))) {
            return false;
        }
        for (var times = 0; times < MORE; times++) {
            sent.add(producer.send(new ProducerRecord<>(
                    record.topic(),
                    record.partition(),
                    record.timestamp(),
                    record.key(),
                    record.value(),
                    record.headers())));
        }
        repeated.incrementAndGet();
        return true;
    }

    private static String identity(ConsumerRecord<byte[], byte[]> record) {
        var position = Headers.text(record.headers(), Headers.POSITION);
        return new TopicPartition(record.topic(), record.partition()) + " " + position;
    }
}
