package org.tributary.clinicalrecord.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.swelling;
import static org.tributary.clinicalrecord.Chart.visit;
import static org.tributary.platform.testkit.Api.json;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMorningInApril.class)
class EndEnrolmentIT {

    private final JdbcClient db;
    private final Booking booking;
    private final ClinicId north;
    private final ClinicId south;
    private final TherapistId okafor;
    private final Chart chart;
    private final Chart elsewhere;

    EndEnrolmentIT(Api api, TopicSettings topics, JdbcClient db) {
        this.db = db;
        booking = new Booking(topics);
        north = booking.openClinic();
        south = booking.openClinic();
        okafor = booking.hire("therapist");
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
        elsewhere =
                new Chart(south, api.as(TestTokens.of("front-desk", south)), api.as(TestTokens.of("therapist", south)));
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void the_clinic_sees_the_patient_no_more_and_another_still_does() {
        var patient = chart.register("Arkins");
        chart.screen(patient, "2026-03-03T09:30:00Z");
        elsewhere.desk().post(patient + "/enrolments", json("clinicId", south)).expect(201);

        var ended = chart.desk().post(ending(patient), reason()).expect(200);

        assertThat(ended.text("/clinicId")).isEqualTo(north.toString());
        assertThat(ended.text("/because")).isEqualTo("MOVED_AWAY");
        assertThat(ended.at("/endedAt").isNull()).isFalse();
        assertThat(ended.text()).doesNotContain("Cork");
        for (var more : new String[] {"", "/record", "/eligibility", "/consents"}) {
            chart.therapist().get(patient + more).expectProblem(404, "not-found");
        }
        assertThat(chart.desk().get("/patients?clinicId=" + north).expect(200).text())
                .doesNotContain(patient.substring("/patients/".length()));
        assertThat(elsewhere.desk().get(patient).expect(200).at("/clinics").toString())
                .isEqualTo("[\"" + south + "\"]");
        assertThat(elsewhere
                        .therapist()
                        .get(patient + "/eligibility")
                        .expect(200)
                        .text("/gate"))
                .isEqualTo("CLEAR");
        assertThat(chart.desk()
                        .get(patient + "/enrolments/" + north)
                        .expect(200)
                        .json())
                .isEqualTo(ended.json());
        elsewhere.desk().get(patient + "/enrolments/" + north).expectProblem(404, "not-found");
    }

    @Test
    void who_left_may_come_back_even_from_nowhere() {
        var patient = chart.register("Behan");
        chart.screen(patient, "2026-03-03T09:30:00Z");
        chart.desk().post(ending(patient), reason()).expect(200);

        var back = chart.desk()
                .post(patient + "/enrolments", json("clinicId", north))
                .expect(201);

        assertThat(back.text("/name/family")).isEqualTo("Behan");
        assertThat(chart.desk().get(patient + "/eligibility").expect(200).text("/gate"))
                .isEqualTo("CLEAR");
        assertThat(chart.desk()
                        .get(patient + "/enrolments/" + north)
                        .expect(200)
                        .at("/endedAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_session_that_was_given_is_charted_to_its_end_and_none_begins_afterwards() {
        var patient = chart.register("Cullen");
        var course = chart.openCourse(patient);
        var session = chart.startSession(course, okafor, "EVALUATION", "2026-03-06T10:00:00Z");

        var ended = Instant.parse(
                chart.desk().post(ending(patient), reason()).expect(200).text("/endedAt"));

        chart.evaluate(session, swelling()).expect(200);
        chart.therapist().post(session + "/signature", json()).expect(200);
        chart.startSession(course, okafor, "EVALUATION", "2026-03-09T10:00:00Z");
        assertThat(chart.therapist().get(session).expect(200).text("/signed")).isEqualTo("true");
        chart.therapist().get(course).expect(200);
        elsewhere.therapist().get(course).expectProblem(404, "not-found");
        db.sql("update ended_enrolment set ended_at = :then where clinic_id = :north")
                .param("then", Instant.parse("2026-03-10T10:00:00Z").atOffset(java.time.ZoneOffset.UTC))
                .param("north", north.value())
                .update();
        var refused = chart.therapist()
                .post(course + "/sessions", visit(okafor, "EVALUATION", "2026-03-10T10:00:00Z"))
                .expectProblem(422, "not-enrolled");
        assertThat(refused.text("/until")).isEqualTo("2026-03-10T10:00:00Z");
        assertThat(ended).isNotNull();
    }

    @Test
    void the_same_again_ends_once() {
        var patient = chart.register("Daly");
        var desk = chart.desk().with("Idempotency-Key", "7f6b7a52-4d1e-4c1b-9c3e-1d2f3a4b5c11");
        var first = desk.post(ending(patient), reason()).expect(200);
        var before = events();

        assertThat(desk.post(ending(patient), reason()).expect(200).json()).isEqualTo(first.json());
        assertThat(chart.desk().post(ending(patient), reason()).expect(200).json())
                .isEqualTo(first.json());
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void nobody_ends_what_is_not_theirs() {
        var patient = chart.register("Egan");
        var before = events();

        elsewhere.desk().post(ending(patient), reason()).expectProblem(404, "not-found");
        chart.therapist().post(ending(patient), reason()).expectProblem(403, "forbidden");
        elsewhere
                .desk()
                .post(patient + "/enrolments/" + south + "/ending", reason())
                .expectProblem(404, "not-found");

        assertThat(events()).isEqualTo(before);
        chart.desk().get(patient).expect(200);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "absent",
            value = {
                "Fahy,  reason, absent",
                "Gavin, reason, null",
                "Hoey,  reason, BORED",
                "Irwin, reason, 3",
                "Joyce, note,   ' '",
            })
    void what_cannot_be_is_refused_by_its_field_and_nothing_is_stored(String family, String field, String value) {
        var patient = chart.register(family);
        var before = events();
        var body = reason();
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, "null".equals(value) ? null : "3".equals(value) ? (Object) 3 : value);
        }

        assertThat(chart.desk()
                        .post(ending(patient), body)
                        .expectProblem(400, "invalid-request")
                        .text("/errors/0/field"))
                .isEqualTo(field);

        assertThat(events()).isEqualTo(before);
    }

    private String ending(String patient) {
        return patient + "/enrolments/" + north + "/ending";
    }

    private static Map<String, Object> reason() {
        return json("reason", "MOVED_AWAY", "note", "To Cork");
    }

    private long events() {
        return db.sql("select count(*) from event").query(Long.class).single();
    }
}
