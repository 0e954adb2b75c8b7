package org.tributary.booking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.ClinicId;
import org.tributary.events.EventTypes;
import org.tributary.events.Id;
import org.tributary.events.PatientId;
import org.tributary.events.ScreeningId;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.platform.kernel.EventCodec;
import org.tributary.platform.kernel.PersonalVault;
import org.tributary.platform.topics.RecordHeaders;
import org.tributary.platform.topics.TopicSettings;
import org.tributary.platform.topics.Topics;

/** What the clinical record publishes, on the real topic; names are left out, as booking never reads them. */
public final class ClinicalRecord implements AutoCloseable {

    private static final String METADATA = """
            {"actor":"rosa","roles":["front-desk"],"correlationId":"c-1","causationId":"m-1"}""";

    private final EventCodec codec = new EventCodec(EventTypes.of(ClinicalRecordEvent.class), PersonalVault.closed());
    private static final AtomicLong POSITION = new AtomicLong();

    private final KafkaProducer<String, byte[]> producer;
    private final String topic;

    private final JdbcClient db;

    public ClinicalRecord(TopicSettings settings, JdbcClient db) throws ExecutionException, InterruptedException {
        this.db = db;
        topic = settings.topicOf("clinical-record");
        Topics.ensure(settings, Set.of(topic));
        producer = new KafkaProducer<>(settings.client(), new StringSerializer(), new ByteArraySerializer());
    }

    /** Somebody whom these clinics treat, without a screening. */
    public PatientId register(ClinicId clinic, ClinicId... others) {
        var patient = PatientId.next();
        register(patient, clinic);
        for (var other : others) {
            enrol(patient, other);
        }
        return patient;
    }

    public void register(PatientId patient, ClinicId clinic) {
        publish(new PatientRegistered(patient, clinic, null, null, null, null, null));
    }

    public void enrol(PatientId patient, ClinicId clinic) {
        publish(new PatientEnrolled(patient, clinic));
    }

    /** A screening answered this morning, good for half a year. */
    public void screen(PatientId patient, ClinicId clinic, Gate gate, Technique... restricted) {
        screen(patient, clinic, AMondayMorning.NOW, gate, restricted);
    }

    public void screen(PatientId patient, ClinicId clinic, Instant answeredAt, Gate gate, Technique... restricted) {
        publish(new PatientScreened(
                patient,
                clinic,
                ScreeningId.next(),
                ScreeningKind.FULL,
                answeredAt,
                null,
                Map.of(),
                List.of(),
                null,
                gate,
                gate == Gate.CLEAR ? List.of() : List.of("BLOOD_THINNER"),
                List.of(restricted),
                "1",
                Instant.parse("2027-01-01T00:00:00Z")));
    }

    /** Waits until booking has heard that the clinic treats the patient. */
    public void awaitArrivalOf(PatientId patient, ClinicId clinic) {
        await().until(() ->
                db.sql("select count(*) from patient_clinic where patient_id = :patient and clinic_id = :clinic")
                                .param("patient", patient.value())
                                .param("clinic", clinic.value())
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    /** Waits until booking has heard of a screening. */
    public void awaitScreeningOf(PatientId patient) {
        await().until(() -> db.sql("select exists (select 1 from patient_screening where patient_id = :patient)")
                .param("patient", patient.value())
                .query(Boolean.class)
                .single());
    }

    @Override
    public void close() {
        producer.close();
    }

    private void publish(PatientEvent event) {
        var message = new ProducerRecord<>(topic, event.key().toString(), codec.write(event));
        header(message, RecordHeaders.SPEC_VERSION, "1.0");
        header(message, RecordHeaders.ID, Id.fresh().toString());
        header(message, RecordHeaders.TYPE, EventTypes.nameOf(event.getClass()));
        header(message, RecordHeaders.SOURCE, "/tributary/clinical-record");
        header(message, RecordHeaders.TIME, AMondayMorning.NOW.toString());
        header(message, RecordHeaders.SUBJECT, event.aggregateId().toString());
        header(message, RecordHeaders.POSITION, Long.toString(POSITION.incrementAndGet()));
        header(message, RecordHeaders.SEQUENCE, "0");
        header(message, RecordHeaders.CLINIC, event.clinicId().toString());
        header(message, RecordHeaders.PATIENT, event.patientId().toString());
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
