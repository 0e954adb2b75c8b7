package org.tributary.platform.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.topics.RecordHeaders;
import org.tributary.platform.topics.TopicSettings;

/** Publishes stored events in their order: CloudEvents in binary mode, the stored bytes as they are. */
final class TopicPublisher implements AutoCloseable {

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Producer<String, byte[]> producer;
    private final String topic;
    private final byte[] source;

    TopicPublisher(TopicSettings settings, String service) {
        this.producer = new KafkaProducer<>(configuration(settings), new StringSerializer(), new ByteArraySerializer());
        this.topic = settings.topicOf(service);
        this.source = bytes("/tributary/" + service);
    }

    /**
     * Sends these in their order; they are published when {@link Sent#await} returns.
     *
     * @throws ExecutionException if one was refused before it left; nothing after it may then be taken for published
     */
    Sent send(List<StoredEvent> events) throws ExecutionException, InterruptedException {
        var sent = new ArrayList<Future<?>>(events.size());
        for (var event : events) {
            var future = producer.send(toRecord(event));
            if (future.isDone()) {
                future.get(); // refused: what follows must not overtake it
            }
            sent.add(future);
        }
        return new Sent(events.getLast().position(), sent);
    }

    /**
     * Events on their way to the brokers.
     *
     * @param last the position of the last one
     */
    record Sent(long last, List<Future<?>> futures) {

        boolean isAnswered() {
            return futures.stream().allMatch(Future::isDone);
        }

        /**
         * Waits until every broker that must have them has.
         *
         * @throws ExecutionException if one was refused
         */
        void await() throws ExecutionException, InterruptedException {
            for (var future : futures) {
                future.get();
            }
        }
    }

    /** Takes leave properly even of a thread that is being stopped. */
    @Override
    public void close() {
        var interrupted = Thread.interrupted();
        try {
            producer.close(FAREWELL);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * A record is never given up while the producer lives: giving one up would let its successors overtake it, and a
     * reader drops what comes after a higher position.
     */
    private static Map<String, Object> configuration(TopicSettings settings) {
        var configuration = settings.client();
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        // a partition that does not know the producer yet may refuse the first request and take the second
        configuration.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        configuration.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        return configuration;
    }

    private ProducerRecord<String, byte[]> toRecord(StoredEvent event) {
        var message = new ProducerRecord<>(topic, event.key(), event.payload());
        var headers = message.headers();
        headers.add(RecordHeaders.SPEC_VERSION, bytes("1.0"));
        headers.add(RecordHeaders.ID, bytes(event.eventId()));
        headers.add(RecordHeaders.TYPE, bytes(event.type()));
        headers.add(RecordHeaders.SOURCE, source);
        headers.add(RecordHeaders.TIME, bytes(event.recordedAt().toString()));
        headers.add(RecordHeaders.SUBJECT, bytes(event.aggregateId()));
        headers.add(RecordHeaders.CONTENT_TYPE, bytes("application/json"));
        headers.add(RecordHeaders.POSITION, bytes(Long.toString(event.position())));
        headers.add(RecordHeaders.SEQUENCE, bytes(Long.toString(event.sequence())));
        addIfPresent(message, RecordHeaders.CLINIC, event.clinicId());
        addIfPresent(message, RecordHeaders.PATIENT, event.patientId());
        addIfPresent(message, RecordHeaders.TRACE_PARENT, event.traceparent());
        headers.add(RecordHeaders.METADATA, event.metadata());
        return message;
    }

    private static void addIfPresent(ProducerRecord<?, ?> message, String header, @Nullable String value) {
        if (value != null) {
            message.headers().add(header, bytes(value));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
