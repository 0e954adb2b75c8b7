package org.tributary.clinicalrecord.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.pain;
import static org.tributary.clinicalrecord.Chart.swelling;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.platform.testkit.Api.json;

import java.time.Instant;
import java.time.OffsetDateTime;
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
import org.tributary.events.PatientId;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMorningInApril.class)
class FindingsIT {

    private static final String MARCH_3_SCREENED = "2026-03-03T09:30:00Z";

    private final Api api;
    private final Booking booking;
    private final JdbcClient db;
    private final ClinicId north;
    private final Chart chart;

    FindingsIT(Api api, TopicSettings topics, JdbcClient db) {
        this.api = api;
        this.db = db;
        booking = new Booking(topics);
        north = booking.openClinic();
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void a_finding_closes_the_gate_at_once_and_its_end_opens_what_it_closed() {
        var patient = screened("Flood");

        var recorded = chart.therapist()
                .post(patient + "/findings", finding("CANCER_ACTIVE"))
                .expect(201);

        assertThat(recorded.text("/now/gate")).isEqualTo("HOLD");
        assertThat(recorded.text("/since")).isEqualTo("2026-03-05T00:00:00Z");
        assertThat(recorded.at("/now/reasons").toString()).contains("CANCER_ACTIVE");
        assertThat(eligibility(patient, "").text("/findings/0/says")).isEqualTo("Active cancer, or under treatment");
        assertThat(chart.desk().get(recorded.location()).expect(200).json()).isEqualTo(recorded.json());

        var resolved = chart.desk()
                .post(
                        recorded.location() + "/resolution",
                        json("endedOn", "2026-04-10", "note", "Remission\nsince spring"))
                .expect(200);

        assertThat(resolved.text("/now/gate")).isEqualTo("CLEAR");
        assertThat(resolved.text("/until")).isEqualTo("2026-04-09T23:00:00Z");
        assertThat(eligibility(patient, "?at=2026-04-01T10:00:00Z").text("/gate"))
                .isEqualTo("HOLD");
    }

    @Test
    void no_technique_is_charted_against_a_finding_that_held_at_the_session_however_late_it_was_learnt() {
        var okafor = booking.hire("therapist", LYMPHATIC_DRAINAGE);
        var patient = screened("Garvey");
        var session = chart.startSession(chart.openCourse(patient), okafor, "TREATMENT", "2026-03-06T10:00:00Z");
        chart.evaluate(session, pain(2)).expect(200);
        chart.desk().post(patient + "/findings", finding("CELLULITIS")).expect(201);

        var refused = chart.apply(session, LYMPHATIC_DRAINAGE, 30).expectProblem(422, "not-eligible");

        assertThat(refused.text("/gate")).isEqualTo("BLOCK");
        assertThat(refused.at("/reasons").toString()).contains("CELLULITIS");
    }

    @Test
    void a_wound_of_one_leg_leaves_the_other_to_be_treated() {
        var okafor = booking.hire("therapist", LYMPHATIC_DRAINAGE);
        var patient = screened("Hussey");
        chart.desk()
                .post(patient + "/findings", with(finding("OPEN_WOUND"), "region", "LEFT_CALF"))
                .expect(201);
        var session = chart.startSession(chart.openCourse(patient), okafor, "TREATMENT", "2026-03-06T10:00:00Z");
        chart.evaluate(session, swelling()).expect(200);

        var refused = apply(session, "LEFT_LEG").expectProblem(422, "restricted-technique");
        assertThat(refused.text("/region")).isEqualTo("LEFT_LEG");
        apply(session, "RIGHT_LEG").expect(200);
        assertThat(eligibility(patient, "?technique=LYMPHATIC_DRAINAGE&region=LEFT_CALF")
                        .text("/allowed"))
                .isEqualTo("false");
        assertThat(eligibility(patient, "?technique=LYMPHATIC_DRAINAGE&region=LEFT_FOOT")
                        .text("/allowed"))
                .isEqualTo("true");
    }

    @Test
    void what_was_decided_is_decided_again_by_what_was_known_then() {
        var patient = screened("Ivers");
        var before = lastFactOf(patient);
        chart.desk().post(patient + "/findings", finding("CELLULITIS")).expect(201);
        var after = lastFactOf(patient);

        var onMarch6 = "?at=2026-03-06T10:00:00Z&knownAt=";
        assertThat(eligibility(patient, onMarch6 + before).text("/gate")).isEqualTo("CLEAR");
        assertThat(eligibility(patient, onMarch6 + after).text("/gate")).isEqualTo("BLOCK");
        assertThat(eligibility(patient, onMarch6 + "2026-01-01T00:00:00Z")
                        .at("/reasons")
                        .toString())
                .isEqualTo("[\"SCREENING_MISSING\"]");
        assertThat(eligibility(patient, "").text("/policyVersion")).isEqualTo("2026-11");
    }

    @Test
    void a_retry_records_nothing_twice() {
        var patient = screened("Jennings");
        var desk = chart.desk().with("Idempotency-Key", "7f6b7a52-4d1e-4c1b-9c3e-1d2f3a4b5c6d");

        var first = desk.post(patient + "/findings", finding("PREGNANCY")).expect(201);
        var again = desk.post(patient + "/findings", finding("PREGNANCY")).expect(201);

        assertThat(again.location()).isEqualTo(first.location());
        assertThat(factsOf(patient, "FindingRecorded")).isEqualTo(1);
    }

    @Test
    void another_clinic_s_patient_does_not_exist() {
        var patient = screened("Kinsella");
        var recorded =
                chart.desk().post(patient + "/findings", finding("PREGNANCY")).expect(201);
        var south = api.as(TestTokens.of("front-desk", booking.openClinic()));

        south.post(patient + "/findings", finding("PREGNANCY")).expectProblem(404, "not-found");
        south.get(recorded.location()).expectProblem(404, "not-found");
        south.post(recorded.location() + "/resolution", json()).expectProblem(404, "not-found");
        api.as(TestTokens.of("operator", north))
                .post(patient + "/findings", finding("PREGNANCY"))
                .expectProblem(403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "absent",
            value = {
                "Ahern, code,   absent,     400, invalid-request",
                "Brady, code,   '',         400, invalid-request",
                "Casey, code,   COLD_FEET,  422, unknown-finding",
                "Daly, region, ELBOW,      400, invalid-request",
                "Egan, since,  absent,     400, invalid-request",
                "Feeney, since,  yesterday,  400, invalid-request",
                "Grady, since,  1899-12-31, 400, invalid-request",
                "Healy, since,  2026-04-14, 422, finding-in-the-future",
                "Irwin, until,  2026-03-01, 422, finding-ends-early",
                "Joyce, until,  3000-01-01, 400, invalid-request",
                "Keane, source, absent,     400, invalid-request",
                "Lacey, source, HEARSAY,    400, invalid-request",
            })
    void what_cannot_be_is_refused_by_its_field_and_nothing_is_stored(
            String family, String field, String value, int status, String problem) {
        var patient = screened(family);
        var before = lastFactOf(patient);

        var refused = chart.desk()
                .post(patient + "/findings", with(finding("PREGNANCY"), field, value))
                .expectProblem(status, problem);

        if (status == 400) {
            assertThat(refused.text("/errors/0/field")).isEqualTo(field);
        }
        assertThat(lastFactOf(patient)).isEqualTo(before);
    }

    @Test
    void the_note_of_a_finding_is_sealed() {
        var patient = screened("Mannion");
        chart.desk()
                .post(patient + "/findings", with(finding("PREGNANCY"), "note", "Said so on the telephone"))
                .expect(201);

        assertThat(db.sql("select convert_from(payload, 'UTF8') from event where aggregate_id = :patient")
                        .param("patient", idOf(patient).value())
                        .query(String.class)
                        .list())
                .noneMatch(stored -> stored.contains("telephone"));
    }

    private String screened(String family) {
        var patient = chart.register(family);
        chart.screen(patient, MARCH_3_SCREENED);
        return patient;
    }

    private static Map<String, Object> finding(String code) {
        return json("code", code, "since", "2026-03-05", "source", "CLINICIAN");
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        body.put(field, value);
        return body;
    }

    private Answer apply(String session, String region) {
        return chart.therapist()
                .post(
                        session + "/techniques",
                        json("technique", LYMPHATIC_DRAINAGE, "region", region, "minutes", 30, "pressure", "LIGHT"));
    }

    private Answer eligibility(String patient, String at) {
        return chart.desk().get(patient + "/eligibility" + at).expect(200);
    }

    private Instant lastFactOf(String patient) {
        return db.sql("select max(recorded_at) from event where aggregate_id = :patient")
                .param("patient", idOf(patient).value())
                .query((row, nr) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private int factsOf(String patient, String type) {
        return db.sql("select count(*) from event where aggregate_id = :patient and type like :type")
                .param("patient", idOf(patient).value())
                .param("type", "%." + type + ".v1")
                .query(Integer.class)
                .single();
    }

    private static PatientId idOf(String location) {
        return PatientId.of(location.substring(location.lastIndexOf('/') + 1));
    }
}
