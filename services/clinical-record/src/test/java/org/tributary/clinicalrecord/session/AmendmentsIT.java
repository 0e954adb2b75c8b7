package org.tributary.clinicalrecord.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.pain;
import static org.tributary.clinicalrecord.Chart.swelling;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.platform.testkit.Api.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import tools.jackson.databind.JsonNode;

/** What was charted is corrected by what is said later, and both stay readable. */
@IntegrationTest
@Import(AMorningInApril.class)
class AmendmentsIT {

    private static final String MARCH_6_10AM = "2026-03-06T10:00:00Z";
    private static final String CANARY = "Canary Featherstonehaugh";

    private final Api api;
    private final JdbcClient db;
    private final Booking booking;
    private final ClinicId north;
    private final TherapistId okafor;
    private final Chart chart;
    private final Api colleague;

    AmendmentsIT(Api api, TopicSettings topics, JdbcClient db) {
        this.api = api;
        this.db = db;
        booking = new Booking(topics);
        north = booking.openClinic();
        okafor = booking.hire("therapist", LYMPHATIC_DRAINAGE);
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
        colleague =
                api.as(TestTokens.caller("therapist").named("mara").at(north).token());
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void a_measurement_of_a_signed_session_is_amended_and_both_values_stay_readable() {
        var session = signed("Amber");
        var wrong = named(session, "PAIN_NRS");

        var now = amend(session, wrong, json("measurement", pain(5))).expect(200);

        var right = named(now.json(), "PAIN_NRS");
        assertThat(right).isNotEqualTo(wrong);
        assertThat(now.text("/amendments/0/supersedes")).isEqualTo(wrong);
        assertThat(now.text("/amendments/0/entryId")).isEqualTo(right);
        assertThat(now.at("/amendments/0/before/measurement/score").asInt()).isEqualTo(6);
        assertThat(now.at("/amendments/0/correction/measurement/score").asInt()).isEqualTo(5);
        assertThat(now.text("/amendments/0/by")).isEqualTo("mara");
        assertThat(now.text("/amendments/0/at")).isNotBlank();
        assertThat(now.text("/amendments/0/reason")).isEqualTo(CANARY);
        assertThat(now.at("/signed").asBoolean()).isTrue();

        amend(session, wrong, json("measurement", pain(4))).expectProblem(409, "superseded-already");
        var again = amend(session, right, json("measurement", pain(4))).expect(200);
        assertThat(again.at("/amendments").size()).isEqualTo(2);
        assertThat(again.at("/amendments/1/before/measurement/score").asInt()).isEqualTo(5);
        assertThat(again.json()).isEqualTo(chart.therapist().get(session).json());
    }

    @Test
    void a_technique_the_time_and_a_note_are_amended() {
        var session = signed("Birch");
        var text = chart.therapist()
                .post(session + "/notes", json("text", CANARY))
                .expect(201)
                .text("/notes/0/entryId");
        var technique = chart.therapist().get(session).text("/techniques/0/entryId");

        amend(session, technique, json("technique", technique("LEFT_CALF", 45))).expect(200);
        amend(session, idIn(session), json("startedAt", "2026-03-06T09:00:00Z")).expect(200);
        var now = amend(session, text, json("note", json("text", "Slept well"))).expect(200);

        assertThat(now.at("/minutes").asInt()).isEqualTo(45);
        assertThat(now.text("/techniques/0/region")).isEqualTo("LEFT_CALF");
        assertThat(now.text("/amendments/0/before/technique/region")).isEqualTo("LEFT_LEG");
        assertThat(now.text("/startedAt")).isEqualTo("2026-03-06T09:00:00Z");
        assertThat(now.text("/amendments/1/before/startedAt")).isEqualTo(MARCH_6_10AM);
        assertThat(now.text("/startedAtEntry")).isEqualTo(now.text("/amendments/1/entryId"));
        assertThat(now.text("/amendments/2/what")).isEqualTo("NOTE");
        assertThat(now.json().toString()).doesNotContain("Slept well");
        var notes = chart.therapist().get(session + "/notes").expect(200);
        assertThat(notes.text("/notes/0/text")).isEqualTo(CANARY);
        assertThat(notes.text("/notes/0/supersededBy")).isEqualTo(notes.text("/notes/1/entryId"));
        assertThat(notes.text("/notes/1/text")).isEqualTo("Slept well");
        chart.desk().get(session + "/notes").expectProblem(403, "forbidden");
    }

    @Test
    void a_corrected_index_takes_the_place_of_the_wrong_one_at_the_gate() {
        var patient = screened("Cedar");
        var session = chart.startSession(chart.openCourse(patient), okafor, "EVALUATION", MARCH_6_10AM);
        chart.evaluate(session, index(45)).expect(200);
        assertThat(gate(patient)).isEqualTo("BLOCK");

        var now = amend(session, named(session, "ABI"), json("measurement", index(120)))
                .expect(200);

        assertThat(gate(patient)).isEqualTo("CLEAR");
        amend(session, named(now.json(), "ABI"), json("measurement", index(40))).expect(200);
        assertThat(gate(patient)).isEqualTo("BLOCK");
    }

    @Test
    void an_index_that_was_better_than_the_leg_lists_what_was_given_meanwhile() {
        var patient = screened("Dogwood");
        var course = chart.openCourse(patient);
        var session = chart.startSession(course, okafor, "EVALUATION", "2026-03-05T10:00:00Z");
        chart.evaluate(session, index(120)).expect(200);
        var given = given(course);

        amend(session, named(session, "ABI"), json("measurement", index(40))).expect(200);

        var listed = chart.therapist().get("/clinics/" + north + "/incidents").expect(200);
        assertThat(listed.at("/items").size()).isEqualTo(1);
        assertThat(given).endsWith(listed.text("/items/0/sessionId"));
    }

    @Test
    void a_session_of_the_wrong_patient_stays_readable_and_counts_nowhere() {
        var patient = screened("Elder");
        var course = chart.openCourse(patient);
        var given = given(course);
        var session = chart.startSession(course, okafor, "EVALUATION", "2026-03-05T10:00:00Z");
        chart.evaluate(session, index(40)).expect(200);
        var incident = chart.therapist().get("/clinics/" + north + "/incidents").text("/items/0/incidentId");
        assertThat(gate(patient)).isEqualTo("BLOCK");

        var now = colleague
                .post(session + "/entered-in-error", json("reason", CANARY))
                .expect(200);

        assertThat(now.text("/enteredInError/by")).isEqualTo("mara");
        assertThat(now.text("/enteredInError/reason")).isEqualTo(CANARY);
        assertThat(now.at("/evaluation").size()).isEqualTo(1);
        assertThat(gate(patient)).isEqualTo("CLEAR");
        assertThat(chart.therapist()
                        .get(course)
                        .at("/sessions/0/enteredInError")
                        .asBoolean())
                .isTrue();
        colleague.post(session + "/entered-in-error", json("reason", "again")).expect(200);
        chart.evaluate(session, pain(2)).expectProblem(409, "session-entered-in-error");
        colleague.post(given + "/entered-in-error", json("reason", CANARY)).expect(200);
        assertThat(chart.therapist().get("/incidents/" + incident).text("/status"))
                .isEqualTo("VOIDED");
        chart.therapist().post("/incidents/" + incident + "/acknowledgement").expectProblem(409, "incident-voided");
    }

    @Test
    void a_severe_reaction_is_listed_for_review_and_a_mild_one_is_not() {
        var session = signed("Fern");

        chart.therapist()
                .post(session + "/adverse-reactions", json("kind", "BRUISING", "severity", "MILD"))
                .expect(200);
        assertThat(chart.therapist()
                        .get("/clinics/" + north + "/incidents")
                        .at("/items")
                        .size())
                .isZero();
        var now = chart.therapist()
                .post(session + "/adverse-reactions", json("kind", "SYNCOPE", "severity", "SEVERE", "note", CANARY))
                .expect(200);

        assertThat(now.text("/adverseReactions/1/note")).isEqualTo(CANARY);
        var listed = chart.therapist().get("/clinics/" + north + "/incidents").expect(200);
        assertThat(listed.text("/items/0/reaction/kind")).isEqualTo("SYNCOPE");
        assertThat(listed.text("/items/0/reaction/entryId")).isEqualTo(now.text("/adverseReactions/1/entryId"));
    }

    @Test
    void a_retry_with_the_same_key_amends_once_and_a_colleague_of_another_clinic_sees_nothing() {
        var session = signed("Gorse");
        var wrong = named(session, "PAIN_NRS");
        var body = json("supersedes", wrong, "correction", json("measurement", pain(5)), "reason", CANARY);
        var retrying = colleague.with("Idempotency-Key", "amend-1");
        var first = retrying.post(session + "/amendments", body).expect(200);
        var before = events();

        assertThat(retrying.post(session + "/amendments", body).expect(200).json())
                .isEqualTo(first.json());
        var south = api.as(TestTokens.of("therapist", ClinicId.next()));
        south.post(session + "/amendments", body).expectProblem(404, "not-found");
        south.post(session + "/entered-in-error", json("reason", "x")).expectProblem(404, "not-found");
        south.post(session + "/notes", json("text", "x")).expectProblem(404, "not-found");
        south.get(session + "/notes").expectProblem(404, "not-found");
        south.post(session + "/adverse-reactions", json("kind", "PAIN", "severity", "MILD"))
                .expectProblem(404, "not-found");
        chart.desk().post(session + "/amendments", body).expectProblem(403, "forbidden");

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void each_field_that_is_absent_null_of_another_type_or_out_of_range_is_named_and_nothing_is_stored() {
        var session = signed("Hazel");
        var wrong = named(session, "PAIN_NRS");
        var before = events();
        var complete = json("supersedes", wrong, "correction", json("measurement", pain(5)), "reason", "Misheard");

        for (var field : complete.keySet()) {
            refused(session + "/amendments", without(complete, field), field);
            refused(session + "/amendments", with(complete, field, null), field);
            refused(session + "/amendments", with(complete, field, List.of(json("of", "another"))), field);
        }
        refused(session + "/amendments", with(complete, "reason", " "), "reason");
        refused(session + "/amendments", with(complete, "reason", "x".repeat(4_001)), "reason");
        refused(session + "/amendments", with(complete, "supersedes", "7"), "supersedes");
        for (var correction : List.<Map<String, Object>>of(
                json(),
                json("measurement", pain(5), "startedAt", MARCH_6_10AM),
                json("measurement", json("kind", "PAIN_NRS")),
                json("technique", without(technique("LEFT_CALF", 45), "minutes")),
                json("technique", without(technique("LEFT_CALF", 45), "region")),
                json("technique", without(technique("LEFT_CALF", 45), "pressure")),
                json("technique", without(technique("LEFT_CALF", 45), "technique")),
                json("technique", technique("LEFT_CALF", 91)),
                json("technique", technique("LEFT_CALF", 0)),
                json("technique", technique("LEFT_WING", 45)),
                json("note", json("text", " ")),
                json("note", json()),
                json("note", "text"),
                json("startedAt", "yesterday"))) {
            refused(session + "/amendments", with(complete, "correction", correction), "correction");
        }
        for (var slip : List.<Map<String, Object>>of(json(), json("reason", " "), json("reason", List.of()))) {
            refused(session + "/entered-in-error", slip, "reason");
        }
        for (var slip : List.<Map<String, Object>>of(json(), json("text", " "), json("text", "x".repeat(4_001)))) {
            refused(session + "/notes", slip, "text");
        }
        var reaction = json("kind", "PAIN", "severity", "MILD", "note", "x");
        refused(session + "/adverse-reactions", without(reaction, "kind"), "kind");
        refused(session + "/adverse-reactions", with(reaction, "kind", "JOY"), "kind");
        refused(session + "/adverse-reactions", without(reaction, "severity"), "severity");
        refused(session + "/adverse-reactions", with(reaction, "severity", 3.5), "severity");
        refused(session + "/adverse-reactions", with(reaction, "note", "x".repeat(4_001)), "note");
        assertThat(amend(session, wrong, json("measurement", pain(11)))
                        .expectProblem(422, "invalid-measurement")
                        .text("/errors/0/field"))
                .isEqualTo("correction.measurement.score");
        amend(session, "00000000-0000-7000-8000-0000000000ff", json("measurement", pain(5)))
                .expectProblem(422, "unknown-entry");
        amend(session, wrong, json("measurement", pain(6))).expectProblem(422, "nothing-corrected");
        amend(session, wrong, json("note", json("text", "x"))).expectProblem(422, "amended-as-another-kind");

        assertThat(events()).isEqualTo(before);
    }

    private void refused(String path, Map<String, Object> body, String field) {
        assertThat(colleague
                        .post(path, body)
                        .expectProblem(400, "invalid-request")
                        .at("/errors")
                        .toString())
                .as("%s", body)
                .contains(field)
                .doesNotContain(CANARY);
    }

    private Answer amend(String session, String wrong, Map<String, Object> correction) {
        return colleague.post(
                session + "/amendments", json("supersedes", wrong, "correction", correction, "reason", CANARY));
    }

    private String signed(String family) {
        var session = given(chart.openCourse(screened(family)));
        chart.therapist().post(session + "/signature").expect(200);
        return session;
    }

    private String given(String course) {
        var session = chart.startSession(course, okafor, "TREATMENT", MARCH_6_10AM);
        chart.evaluate(session, swelling(), pain(6)).expect(200);
        chart.apply(session, LYMPHATIC_DRAINAGE, 40).expect(200);
        return session;
    }

    private String screened(String family) {
        var patient = chart.register(family);
        chart.screen(patient, "2026-03-03T09:30:00Z");
        return patient;
    }

    private String gate(String patient) {
        return chart.therapist()
                .get(patient + "/eligibility?at=2026-03-06T12:00:00Z")
                .expect(200)
                .text("/gate");
    }

    private String named(String session, String kind) {
        return named(chart.therapist().get(session).expect(200).json(), kind);
    }

    private static String named(JsonNode session, String kind) {
        return session.path("evaluation")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow()
                .path("measurementId")
                .asString();
    }

    private long events() {
        return db.sql("select count(*) from event").query(Long.class).single();
    }

    private static String idIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Map<String, Object> index(int ankle) {
        return json("kind", "ABI", "limb", "LEFT_LEG", "anklePressure", ankle, "brachialPressure", 100);
    }

    private static Map<String, Object> technique(String region, int minutes) {
        return json("technique", "LYMPHATIC_DRAINAGE", "region", region, "minutes", minutes, "pressure", "LIGHT");
    }

    private static Map<String, Object> without(Map<String, Object> body, String field) {
        var less = new HashMap<>(body);
        less.remove(field);
        return less;
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, @Nullable Object value) {
        var more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }
}
