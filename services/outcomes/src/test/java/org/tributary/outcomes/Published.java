package org.tributary.outcomes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.tributary.events.Event;
import org.tributary.events.EventTypes;
import org.tributary.events.booking.BookingEvent;
import org.tributary.platform.kernel.EventCodec;
import org.tributary.platform.kernel.PersonalVault;
import org.tributary.platform.topics.RecordHeaders;
import org.tributary.platform.topics.TopicSettings;
import org.tributary.platform.topics.Topics;

/** Publishes facts as booking's and the clinical record's relays do. */
public final class Published {

    private static final Instant RECORDED_AT = Instant.parse("2026-04-13T08:00:00Z");

    private final EventCodec codec;
    private final TopicSettings settings;
    private final Map<String, Long> positions = new HashMap<>();

    public Published(EventTypes types, TopicSettings settings) {
        this.codec = new EventCodec(types, PersonalVault.closed());
        this.settings = settings;
    }

    /** Publishes and waits until the broker has them all. */
    public void publish(List<Event> events) throws ExecutionException, InterruptedException {
        Topics.ensure(settings, List.of(settings.topicOf("booking"), settings.topicOf("clinical-record")));
        var client = settings.client();
        client.put(ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = new ArrayList<Future<?>>();
            for (var event : events) {
                sent.add(producer.send(recordOf(event)));
            }
            for (var one : sent) {
                one.get();
            }
        }
    }

    /** The position of the fact that was published last. */
    public long lastPosition(String service) {
        return positions.getOrDefault(service, 0L);
    }

    private ProducerRecord<byte[], byte[]> recordOf(Event event) {
        var service = event instanceof BookingEvent ? "booking" : "clinical-record";
        var position = positions.merge(service, 1L, Long::sum);
        var key = event.key().value().toString().getBytes(UTF_8);
        var published = new ProducerRecord<>(settings.topicOf(service), key, codec.write(event));
        var headers = new HashMap<String, String>();
        headers.put(RecordHeaders.SPEC_VERSION, "1.0");
        headers.put(RecordHeaders.ID, new UUID(service.hashCode(), position).toString());
        headers.put(RecordHeaders.TYPE, EventTypes.nameOf(event.getClass()));
        headers.put(RecordHeaders.SOURCE, "/" + service);
        headers.put(RecordHeaders.SUBJECT, event.aggregateId().value().toString());
        headers.put(RecordHeaders.TIME, RECORDED_AT.plusSeconds(position).toString());
        headers.put(RecordHeaders.POSITION, Long.toString(position));
        headers.put(RecordHeaders.SEQUENCE, "0");
        headers.put(RecordHeaders.METADATA, "{}");
        headers.forEach((name, value) -> published.headers().add(name, value.getBytes(UTF_8)));
        return published;
    }
}
