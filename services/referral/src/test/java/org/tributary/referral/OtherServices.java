package org.tributary.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tributary.events.Event;
import org.tributary.events.EventTypes;
import org.tributary.platform.kernel.EventCodec;
import org.tributary.platform.kernel.PersonalVault;
import org.tributary.platform.topics.RecordHeaders;
import org.tributary.platform.topics.TopicSettings;

/** Publishes facts of the other services, as their relays would. */
final class OtherServices implements AutoCloseable {

    private static final Instant RECORDED = Instant.parse("2026-03-02T09:00:00Z");
    private static final String METADATA = """
            {"actor":"front-desk","roles":["front-desk"],"correlationId":"booked-by-phone","causationId":"booked-by-phone"}""";

    private final TopicSettings topics;
    private final EventCodec codec;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicLong position = new AtomicLong();

    OtherServices(TopicSettings topics, EventTypes types) {
        this.topics = topics;
        this.codec = new EventCodec(types, PersonalVault.closed());
        this.producer = new KafkaProducer<>(topics.client(), new StringSerializer(), new ByteArraySerializer());
    }

    void publish(String service, Event fact) {
        var message = new ProducerRecord<>(topics.topicOf(service), fact.key().toString(), codec.write(fact));
        var nr = position.incrementAndGet();
        header(message, RecordHeaders.ID, new UUID(0x7000, nr).toString());
        header(message, RecordHeaders.TYPE, EventTypes.nameOf(fact.getClass()));
        header(message, RecordHeaders.SOURCE, "/tributary/" + service);
        header(message, RecordHeaders.TIME, RECORDED.toString());
        header(message, RecordHeaders.SUBJECT, fact.aggregateId().toString());
        header(message, RecordHeaders.POSITION, Long.toString(nr));
        header(message, RecordHeaders.SEQUENCE, "0");
        header(message, RecordHeaders.METADATA, METADATA);
        try {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
