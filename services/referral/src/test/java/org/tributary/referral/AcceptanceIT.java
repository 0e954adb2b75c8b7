package org.tributary.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.testkit.Api.json;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.MergeId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.clinicalrecord.IdentityEvent.MergedInto;
import org.tributary.events.clinicalrecord.IdentityEvent.UnmergedFrom;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnd;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnded;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** As whom a clinic may take a referred person on. */
@IntegrationTest
class AcceptanceIT {

    private static final ClinicId RIVERSIDE = ClinicId.of("00000000-0000-7000-8000-000000000002");
    private static final ClinicId NORTH = ClinicId.of("00000000-0000-7000-8000-00000000000c");
    private static final Instant MONDAY_9AM = Instant.parse("2026-03-02T09:00:00Z");
    private static final Map<String, Object> REFERRAL = json(
            "patient",
            json("name", json("family", "Farrell", "given", List.of("Aoife")), "birthDate", "1971-05-14"),
            "condition",
            "LYMPHEDEMA",
            "reason",
            "Swelling",
            "priority",
            "ROUTINE");

    private final Api admin;
    private final Api harbour;
    private final Api riverside;
    private final JdbcClient db;
    private final TestRelay others;

    AcceptanceIT(Api api, TopicSettings topics, JdbcClient db) {
        this.db = db;
        this.admin = api.as(TestTokens.of("chain-admin"));
        this.harbour = api.as(TestTokens.ofPartner("partner-a"));
        this.riverside = api.as(TestTokens.of("front-desk", RIVERSIDE));
        this.others = new TestRelay(topics);
    }

    @BeforeEach
    void a_partner_and_a_clinic() {
        admin.post("/partners", json("name", "Harbour Physio", "kind", "PHYSICAL_THERAPY", "clientId", "partner-a"))
                .expect(201);
        others.publish(
                MONDAY_9AM,
                new ClinicOpened(RIVERSIDE, "Riverside", ZoneId.of("Europe/Dublin"), List.of(), List.of(), null));
    }

    @AfterEach
    void stop_publishing() {
        others.close();
    }

    @Test
    void a_person_is_accepted_as_a_patient_of_that_clinic_only() {
        var path = harbour.post("/referrals", REFERRAL).expect(201).location();
        var elsewhere = PatientId.next();
        others.publish(MONDAY_9AM, registered(elsewhere, NORTH));

        var nobody = PatientId.next();
        var refused = riverside.post(path + "/acceptance", json("clinicId", RIVERSIDE, "patientId", nobody));
        refused.expectProblem(422, "unknown-patient");
        assertThat(refused.text("/patientId")).isEqualTo(nobody.toString());
        riverside
                .post(path + "/acceptance", json("clinicId", RIVERSIDE, "patientId", elsewhere))
                .expectProblem(422, "unknown-patient");
        assertThat(riverside.get(path).text("/status")).isEqualTo("RECEIVED");

        var left = PatientId.next();
        others.publish(MONDAY_9AM, registered(left, RIVERSIDE), ended(left));
        await().until(() -> db.sql("select exists (select from patient_clinic where patient_id = :patient and ended)")
                .param("patient", left.value())
                .query(Boolean.class)
                .single());
        riverside
                .post(path + "/acceptance", json("clinicId", RIVERSIDE, "patientId", left))
                .expectProblem(422, "unknown-patient");

        others.publish(
                MONDAY_9AM,
                new PatientEnrolled(elsewhere, RIVERSIDE),
                ended(elsewhere),
                new PatientEnrolled(elsewhere, RIVERSIDE));
        assertThat(riverside
                        .post(path + "/acceptance", json("clinicId", RIVERSIDE, "patientId", elsewhere))
                        .expect(200)
                        .text("/status"))
                .isEqualTo("ACCEPTED");

        var survivor = PatientId.next();
        others.publish(MONDAY_9AM, new MergedInto(elsewhere, RIVERSIDE, survivor, MergeId.next()));
        await().untilAsserted(() ->
                assertThat(riverside.get(path).expect(200).text("/patientId")).isEqualTo(survivor.toString()));
        var visit = AppointmentId.next();
        others.publish(MONDAY_9AM, booked(visit, survivor, path));
        await().untilAsserted(() ->
                assertThat(riverside.get(path).expect(200).text("/status")).isEqualTo("SCHEDULED"));
        others.publish(MONDAY_9AM, new UnmergedFrom(elsewhere, RIVERSIDE, survivor, MergeId.next()));
        await().untilAsserted(() ->
                assertThat(riverside.get(path).expect(200).text("/patientId")).isEqualTo(elsewhere.toString()));
    }

    private static AppointmentBooked booked(AppointmentId visit, PatientId patient, String referral) {
        return new AppointmentBooked(
                visit,
                patient,
                RIVERSIDE,
                TherapistId.next(),
                RoomId.next(),
                VisitKind.EVALUATION,
                MONDAY_9AM,
                MONDAY_9AM.plusSeconds(3600),
                List.of(),
                false,
                null,
                ReferralId.of(referral.substring(referral.lastIndexOf('/') + 1)),
                null);
    }

    private static EnrolmentEnded ended(PatientId patient) {
        return new EnrolmentEnded(patient, RIVERSIDE, EnrolmentEnd.MOVED_AWAY, null);
    }

    private static PatientRegistered registered(PatientId patient, ClinicId clinic) {
        return new PatientRegistered(patient, clinic, null, null, null, null, null);
    }
}
