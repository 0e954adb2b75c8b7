package org.tributary.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Event;
import org.tributary.events.EventTypes;
import org.tributary.events.Id;
import org.tributary.platform.topics.RecordHeaders;
import org.tributary.platform.topics.TopicSettings;
import org.tributary.platform.topics.Topics;

/** Stands in for the services that a test does not run: publishes their facts on the real topics, as their relays would. */
public final class TestRelay implements AutoCloseable {

    /** The last one of each topic. It outlives a relay: the feed takes what does not grow for a repeat. */
    private static final Map<String, Long> POSITIONS = new ConcurrentHashMap<>();

    private final TopicSettings settings;
    private final KafkaProducer<String, byte[]> producer;
    private final Set<String> ensured = new HashSet<>();

    public TestRelay(TopicSettings settings) {
        this.settings = settings;
        this.producer = new KafkaProducer<>(configuration(settings), new StringSerializer(), new ByteArraySerializer());
    }

    /** Publishes these, each as the next fact of the service that its type names, and waits until the broker has them. */
    public void publish(Instant recordedAt, Event... events) {
        publish(recordedAt, Arrays.asList(events));
    }

    public void publish(Instant recordedAt, List<? extends Event> events) {
        send(events.stream()
                .map(event -> PublishedFact.of(nextPositionOf(event), recordedAt, event))
                .toList());
    }

    /** Publishes facts that a test has numbered itself: then it must number all that it puts on their topics. */
    public void publish(PublishedFact... facts) {
        send(Arrays.asList(facts));
    }

    /** The position that the newest fact of a service was given here; 0 if it has none. */
    public long lastPositionOf(String service) {
        return POSITIONS.getOrDefault(settings.topicOf(service), 0L);
    }

    @Override
    public void close() {
        producer.close();
    }

    private long nextPositionOf(Event event) {
        var service = PublishedFact.serviceOf(EventTypes.nameOf(event.getClass()));
        return POSITIONS.merge(settings.topicOf(service), 1L, Long::sum);
    }

    private void send(List<PublishedFact> facts) {
        try {
            var sent = new ArrayList<Future<?>>();
            for (var fact : facts) {
                ensure(settings.topicOf(fact.service()));
                sent.add(producer.send(toRecord(fact)));
            }
            for (var each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take a fact", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void ensure(String topic) throws ExecutionException, InterruptedException {
        if (!ensured.contains(topic)) {
            Topics.ensure(settings, Set.of(topic));
            ensured.add(topic);
        }
    }

    private static Map<String, Object> configuration(TopicSettings settings) {
        var configuration = settings.client();
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // a new partition may refuse the first request and take the second, which would have overtaken it
        configuration.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        return configuration;
    }

    private ProducerRecord<String, byte[]> toRecord(PublishedFact fact) {
        var message = new ProducerRecord<>(settings.topicOf(fact.service()), fact.key(), fact.payload());
        add(message, RecordHeaders.SPEC_VERSION, "1.0");
        add(message, RecordHeaders.ID, fact.id().toString());
        add(message, RecordHeaders.TYPE, fact.type());
        add(message, RecordHeaders.SOURCE, fact.source());
        add(message, RecordHeaders.TIME, fact.recordedAt().toString());
        add(message, RecordHeaders.SUBJECT, fact.subject());
        add(message, RecordHeaders.CONTENT_TYPE, "application/json");
        add(message, RecordHeaders.POSITION, Long.toString(fact.position()));
        add(message, RecordHeaders.SEQUENCE, Long.toString(fact.sequence()));
        add(message, RecordHeaders.CLINIC, text(fact.clinic()));
        add(message, RecordHeaders.PATIENT, text(fact.patient()));
        add(message, RecordHeaders.TRACE_PARENT, fact.metadata().traceparent());
        message.headers().add(RecordHeaders.METADATA, fact.storedMetadata());
        return message;
    }

    private static @Nullable String text(@Nullable Id id) {
        return id == null ? null : id.toString();
    }

    private static void add(ProducerRecord<?, ?> message, String header, @Nullable String value) {
        if (value != null) {
            message.headers().add(header, value.getBytes(UTF_8));
        }
    }
}
