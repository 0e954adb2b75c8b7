package org.tributary.clinicalrecord.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.tributary.clinicalrecord.Chart.fullForm;
import static org.tributary.clinicalrecord.Chart.girths;
import static org.tributary.clinicalrecord.Chart.pain;
import static org.tributary.clinicalrecord.Chart.swelling;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.platform.testkit.Api.json;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMorningInApril.class)
class CourseOfTreatmentIT {

    private static final String MARCH_3_SCREENED = "2026-03-03T09:30:00Z";
    private static final String MARCH_6_10AM = "2026-03-06T10:00:00Z";

    private final Booking booking;
    private final JdbcClient db;
    private final ClinicId north;
    private final TherapistId okafor;
    private final Chart chart;

    CourseOfTreatmentIT(Api api, TopicSettings topics, JdbcClient db) {
        this.db = db;
        booking = new Booking(topics);
        north = booking.openClinic();
        okafor = booking.hire("therapist", LIGHT_STROKING, LYMPHATIC_DRAINAGE, DEEP_KNEADING);
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void a_patient_is_screened_treated_and_measured_and_the_record_tells_it_all() {
        var patient = chart.register("Doyle");
        var screening = chart.screen(patient, MARCH_3_SCREENED);
        var course = chart.openCourse(patient);
        var session = chart.startSession(course, okafor, "TREATMENT", MARCH_6_10AM);

        chart.evaluate(
                        session,
                        girths("LEFT_LEG", 18, 30, 10, 24, 14, 27),
                        girths("RIGHT_LEG", 10, 22, 14, 24),
                        pain(6))
                .expect(200);
        chart.apply(session, LIGHT_STROKING, 15).expect(200);
        chart.apply(session, LYMPHATIC_DRAINAGE, 30).expect(200);
        chart.therapist()
                .post(session + "/closing-measurements", json("measurements", List.of(pain(3))))
                .expect(200);
        var signed = chart.therapist().post(session + "/signature").expect(200);

        assertThat(screening.text("/gate")).isEqualTo("CLEAR");
        assertThat(screening.at("/restrictedTechniques").toString())
                .isEqualTo("[\"DEEP_KNEADING\",\"TRIGGER_POINT_RELEASE\"]");
        assertThat(screening.text("/validUntil")).isEqualTo("2026-09-03T09:30:00Z");
        assertThat(screening.text("/policyVersion")).isEqualTo("2026-11");
        assertThat(chart.desk().get(screening.location()).expect(200).json()).isEqualTo(screening.json());
        assertThat(signed.at("/signed").asBoolean()).isTrue();
        assertThat(signed.at("/minutes").asInt()).isEqualTo(45);
        assertThat(signed.text("/techniques/1/technique")).isEqualTo("LYMPHATIC_DRAINAGE");
        assertThat(signed.at("/closingMeasurements/0/score").asInt()).isEqualTo(3);
        assertThat(signed.text("/volumes/0/limb")).isEqualTo("LEFT_LEG");
        assertThat(signed.text("/volumes/0/method")).isEqualTo("TAPE_FRUSTUM");
        assertThat(signed.text("/volumes/0/unit")).isEqualTo("mL");
        assertThat(signed.at("/volumes/0/volume").asDouble())
                .isCloseTo(cone(4, 24, 27) + cone(4, 27, 30), within(1e-9));
        assertThat(signed.at("/volumes/1/volume").asDouble()).isCloseTo(cone(4, 22, 24), within(1e-9));
        assertThat(chart.therapist().get(session).expect(200).json()).isEqualTo(signed.json());

        var record = chart.therapist().get(patient + "/record").expect(200);
        assertThat(record.text("/patient/name/family")).isEqualTo("Doyle");
        assertThat(record.at("/screenings/0")).isEqualTo(screening.json());
        assertThat(record.at("/courses/0"))
                .isEqualTo(chart.therapist().get(course).expect(200).json());
        assertThat(record.text("/courses/0/sessions/0/sessionId")).isEqualTo(signed.text("/sessionId"));
        assertThat(record.at("/courses/0/sessions/0/signed").asBoolean()).isTrue();
        await().untilAsserted(() -> assertThat(published()).isEqualTo(recorded()));
    }

    @Test
    void a_blood_thinner_blocks() {
        var patient = chart.register("Keane");
        var screening = chart.desk()
                .post(patient + "/screenings", fullForm(MARCH_3_SCREENED, "bloodThinner", "YES"))
                .expect(201);

        var refused = start(chart.openCourse(patient), MARCH_6_10AM).expectProblem(422, "not-eligible");

        assertThat(screening.text("/gate")).isEqualTo("BLOCK");
        assertThat(refused.text("/gate")).isEqualTo("BLOCK");
        assertThat(refused.text("/reasons/0")).isEqualTo("ANTICOAGULANT");
    }

    @Test
    void a_session_is_judged_by_the_gate_at_its_own_time() {
        var patient = chart.register("Nolan");
        chart.screen(patient, MARCH_3_SCREENED);
        chart.desk()
                .post(patient + "/screenings", fullForm("2026-03-08T09:00:00Z", "bloodThinner", "YES"))
                .expect(201);
        var course = chart.openCourse(patient);
        var clear = chart.startSession(course, okafor, "TREATMENT", MARCH_6_10AM);
        chart.evaluate(clear, swelling()).expect(200);

        var missing = start(course, "2026-03-02T10:00:00Z").expectProblem(422, "not-eligible");
        assertThat(missing.at("/gate").isMissingNode()).isTrue();
        chart.apply(clear, LYMPHATIC_DRAINAGE, 30).expect(200);
        start(course, "2026-03-10T10:00:00Z").expectProblem(422, "not-eligible");

        assertThat(eligibility(patient, "?at=2026-03-02T10:00:00Z")).isEqualTo("null");
        assertThat(eligibility(patient, "?at=" + MARCH_6_10AM)).isEqualTo("\"CLEAR\"");
        assertThat(eligibility(patient, "")).isEqualTo("\"BLOCK\"");
    }

    @Test
    void a_short_form_keeps_the_gate_and_one_that_reports_a_change_holds_it() {
        var patient = chart.register("Walsh");
        chart.screen(patient, MARCH_3_SCREENED);

        var same = chart.desk()
                .post(
                        patient + "/screenings",
                        json("kind", "SHORT", "answeredAt", "2026-03-06T09:50:00Z", "changed", false))
                .expect(201);
        var changed = chart.desk()
                .post(
                        patient + "/screenings",
                        json("kind", "SHORT", "answeredAt", "2026-03-10T09:50:00Z", "changed", true))
                .expect(201);

        assertThat(same.text("/gate")).isEqualTo("CLEAR");
        assertThat(same.text("/validUntil")).isEqualTo("2026-09-03T09:30:00Z");
        assertThat(changed.text("/gate")).isEqualTo("HOLD");
        assertThat(eligibility(patient, "")).isEqualTo("\"HOLD\"");
    }

    @Test
    void a_change_that_was_reported_does_not_prolong_the_full_form() {
        var patient = chart.register("Moran");
        chart.screen(patient, MARCH_3_SCREENED);
        chart.desk()
                .post(
                        patient + "/screenings",
                        json("kind", "SHORT", "answeredAt", "2026-03-10T09:50:00Z", "changed", true))
                .expect(201);

        assertThat(eligibility(patient, "?at=2026-09-03T09:29:59Z")).isEqualTo("\"HOLD\"");
        var ranOut = chart.desk().get(patient + "/eligibility?at=2026-09-03T09:30:00Z");
        assertThat(ranOut.at("/gate").toString()).isEqualTo("null");
        assertThat(ranOut.at("/reasons").toString()).isEqualTo("[\"SCREENING_EXPIRED\"]");
        var before = chart.desk().get(patient + "/eligibility?at=2026-03-02T10:00:00Z");
        assertThat(before.at("/reasons").toString()).isEqualTo("[\"SCREENING_MISSING\"]");
    }

    @Test
    void a_blood_thinner_charted_late_closes_the_gate_for_all_answered_after_it() {
        var patient = chart.register("Tierney");
        chart.screen(patient, MARCH_3_SCREENED);
        chart.desk()
                .post(
                        patient + "/screenings",
                        json("kind", "SHORT", "answeredAt", "2026-03-06T09:50:00Z", "changed", false))
                .expect(201);
        var late = chart.desk()
                .post(patient + "/screenings", fullForm("2026-03-05T09:30:00Z", "bloodThinner", "YES"))
                .expect(201);

        var refused = start(chart.openCourse(patient), MARCH_6_10AM).expectProblem(422, "not-eligible");

        assertThat(refused.text("/gate")).isEqualTo("BLOCK");
        assertThat(eligibility(patient, "?at=2026-03-04T10:00:00Z")).isEqualTo("\"CLEAR\"");
        var inForce =
                chart.desk().get(patient + "/eligibility?at=" + MARCH_6_10AM).expect(200);
        assertThat(inForce.text("/gate")).isEqualTo("BLOCK");
        assertThat(inForce.at("/screenings").size()).isEqualTo(1);
        assertThat(inForce.at("/screenings/0")).isEqualTo(late.json());
    }

    @Test
    void force_needs_a_medical_assessment_and_every_technique_a_certificate_of_the_day() {
        var lapsed = booking.hire(null);
        booking.certify(lapsed, LYMPHATIC_DRAINAGE, LocalDate.parse("2026-03-05"));
        var session = treatment("Quinn", MARCH_6_10AM);
        chart.evaluate(session, pain(2)).expect(200);
        var course = chart.therapist().get(session).text("/courseId");
        var another = chart.startSession("/courses/" + course, lapsed, "TREATMENT", MARCH_6_10AM);
        chart.evaluate(another, pain(2)).expect(200);

        chart.apply(session, DEEP_KNEADING, 30).expectProblem(422, "restricted-technique");
        var refused = chart.apply(another, LYMPHATIC_DRAINAGE, 30).expectProblem(422, "not-certified");
        assertThat(refused.text("/day")).isEqualTo("2026-03-06");
        chart.apply(another, LIGHT_STROKING, 30).expectProblem(422, "not-certified");
    }

    @Test
    void a_session_takes_thirty_to_ninety_minutes_and_nothing_follows_the_signature() {
        var session = treatment("Farrell", MARCH_6_10AM);
        chart.evaluate(session, swelling()).expect(200);

        chart.apply(session, LYMPHATIC_DRAINAGE, 29).expect(200);
        chart.therapist().post(session + "/signature").expectProblem(422, "session-length");
        chart.apply(session, LYMPHATIC_DRAINAGE, 62).expectProblem(422, "session-length");
        chart.apply(session, LYMPHATIC_DRAINAGE, 0).expectProblem(400, "invalid-request");
        chart.apply(session, LYMPHATIC_DRAINAGE, 91).expectProblem(400, "invalid-request");
        chart.apply(session, LYMPHATIC_DRAINAGE, Integer.MAX_VALUE).expectProblem(400, "invalid-request");
        chart.apply(session, LIGHT_STROKING, 61).expect(200);
        chart.therapist().post(session + "/signature").expect(200);

        chart.evaluate(session, pain(2)).expectProblem(409, "session-signed");
        chart.apply(session, LIGHT_STROKING, 1).expectProblem(409, "session-signed");
        chart.therapist().post(session + "/signature").expect(200);
    }

    private Answer start(String course, String startedAt) {
        return chart.therapist().post(course + "/sessions", Chart.visit(okafor, "TREATMENT", startedAt));
    }

    private String treatment(String family, String startedAt) {
        var patient = chart.register(family);
        chart.screen(patient, MARCH_3_SCREENED);
        return chart.startSession(chart.openCourse(patient), okafor, "TREATMENT", startedAt);
    }

    private String eligibility(String patient, String at) {
        return chart.desk()
                .get(patient + "/eligibility" + at)
                .expect(200)
                .at("/gate")
                .toString();
    }

    /** How far the relay has told the other services. */
    private long published() {
        return db.sql("select position from relay").query(Long.class).single();
    }

    private long recorded() {
        return db.sql("select max(position) from event").query(Long.class).single();
    }

    /** A truncated cone by its radii, in mL: another way to the number than by its girths. */
    private static double cone(double height, double girthBelow, double girthAbove) {
        var below = girthBelow / (2 * Math.PI);
        var above = girthAbove / (2 * Math.PI);
        return Math.PI * height / 3 * (below * below + below * above + above * above);
    }
}
