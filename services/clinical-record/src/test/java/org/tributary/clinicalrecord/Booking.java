package org.tributary.clinicalrecord;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.EventTypes;
import org.tributary.events.Id;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.BookingEvent;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.booking.TherapistEvent.CertificateGranted;
import org.tributary.events.booking.TherapistEvent.TherapistRegistered;
import org.tributary.events.terms.Technique;
import org.tributary.platform.kernel.EventCodec;
import org.tributary.platform.kernel.PersonalVault;
import org.tributary.platform.topics.RecordHeaders;
import org.tributary.platform.topics.TopicSettings;
import org.tributary.platform.topics.Topics;

/** What booking publishes, on the real topic; names are left out, as the clinical record never reads them. */
public final class Booking {

    private static final String METADATA = """
            {"actor":"mara","roles":["chain-admin"],"correlationId":"c-1","causationId":"m-1"}""";

    /** Positions only grow: the feed takes any other record for a repeat. */
    private static final AtomicLong POSITION = new AtomicLong();

    private final EventCodec codec = new EventCodec(EventTypes.of(BookingEvent.class), PersonalVault.closed());
    private final KafkaProducer<String, byte[]> producer;
    private final String topic;

    public Booking(TopicSettings settings) throws ExecutionException, InterruptedException {
        topic = settings.topicOf("booking");
        Topics.ensure(settings, Set.of(topic));
        producer = new KafkaProducer<>(settings.client(), new StringSerializer(), new ByteArraySerializer());
    }

    /** A clinic in Dublin. */
    public ClinicId openClinic() {
        var clinic = ClinicId.next();
        publish(new ClinicOpened(clinic, "Harbour Street", ZoneId.of("Europe/Dublin"), List.of(), List.of()));
        return clinic;
    }

    /** A therapist certified until the end of the year, whom the sign-in knows as this subject. */
    public TherapistId hire(@Nullable String subject, Technique... techniques) {
        var therapist = TherapistId.next();
        publish(new TherapistRegistered(therapist, null, subject));
        for (var technique : techniques) {
            certify(therapist, technique, LocalDate.parse("2026-12-31"));
        }
        return therapist;
    }

    public void certify(TherapistId therapist, Technique technique, LocalDate validUntil) {
        publish(new CertificateGranted(therapist, technique, null, validUntil));
    }

    private void publish(Event event) {
        var message = new ProducerRecord<>(topic, event.key().toString(), codec.write(event));
        header(message, RecordHeaders.SPEC_VERSION, "1.0");
        header(message, RecordHeaders.ID, Id.fresh().toString());
        header(message, RecordHeaders.TYPE, EventTypes.nameOf(event.getClass()));
        header(message, RecordHeaders.SOURCE, "/tributary/booking");
        header(message, RecordHeaders.TIME, AMorningInApril.NOW.toString());
        header(message, RecordHeaders.SUBJECT, event.aggregateId().toString());
        header(message, RecordHeaders.POSITION, Long.toString(POSITION.incrementAndGet()));
        header(message, RecordHeaders.SEQUENCE, "0");
        header(message, RecordHeaders.METADATA, METADATA);
        try {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }
}
