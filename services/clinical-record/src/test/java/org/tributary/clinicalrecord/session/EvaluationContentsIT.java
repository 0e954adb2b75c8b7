package org.tributary.clinicalrecord.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.pain;
import static org.tributary.clinicalrecord.Chart.swelling;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.platform.testkit.Api.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.clinicalrecord.policy.PolicyDocuments;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** An evaluation of circulation is more than a pain score: before hands are laid on it holds what the condition asks for. */
@IntegrationTest
@Import(AMorningInApril.class)
class EvaluationContentsIT {

    private static final String SCREENED = "2026-01-02T09:30:00Z";

    private final Booking booking;
    private final JdbcClient db;
    private final Api api;
    private final TherapistId okafor;
    private final Chart chart;

    EvaluationContentsIT(Api api, TopicSettings topics, JdbcClient db) {
        this.api = api;
        this.db = db;
        booking = new Booking(topics);
        okafor = booking.hire("therapist", LYMPHATIC_DRAINAGE);
        chart = chartAt(booking.openClinic());
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void pain_alone_is_kept_as_a_fact_and_lays_no_hands_on() {
        var session = session(course(patient("Ahearn"), "LYMPHEDEMA", "LEFT_LEG", "LEFT_ARM"), "2026-03-06T10:00:00Z");
        var arm =
                "{\"anyOf\":[\"LIMB_GIRTHS\",\"VOLUME\",\"PITTING\"],\"place\":\"LEFT_ARM\",\"notOlderThan\":\"P0D\"}";

        assertThat(chart.therapist().get(session).expect(200).at("/missing").size())
                .isEqualTo(2);
        var evaluated = chart.evaluate(session, pain(2), swelling()).expect(200);
        assertThat(evaluated.at("/missing").toString()).isEqualTo("[" + arm + "]");
        var before = events();

        var refused = chart.apply(session, LYMPHATIC_DRAINAGE, 30).expectProblem(422, "evaluation-incomplete");

        assertThat(refused.at("/missing").toString()).isEqualTo("[" + arm + "]");
        assertThat(events()).isEqualTo(before);
        assertThat(chart.therapist().get(session).expect(200).at("/missing").toString())
                .isEqualTo("[" + arm + "]");
    }

    @Test
    void a_visit_for_an_evaluation_asks_for_nothing_more() {
        var course = course(patient("Behan"), "LYMPHEDEMA", "LEFT_LEG");
        var visit = chart.startSession(course, okafor, "EVALUATION", "2026-03-06T10:00:00Z");

        assertThat(chart.evaluate(visit, pain(2)).expect(200).at("/missing").size())
                .isZero();
        chart.therapist().post(visit + "/signature").expect(200);
    }

    @Test
    void the_arteries_of_a_leg_may_have_been_measured_in_another_course_at_another_clinic_within_the_year() {
        var patient = patient("Conway");
        var elsewhere = chartAt(booking.openClinic());
        elsewhere
                .desk()
                .post(
                        patient + "/enrolments",
                        json("clinicId", elsewhere.clinic().toString()))
                .expect(201);
        var other = elsewhere.startSession(elsewhere.openCourse(patient), okafor, "EVALUATION", "2026-01-05T10:00:00Z");
        elsewhere.evaluate(other, pain(2), toe("LEFT_FOOT")).expect(200);
        var course = course(patient, "CHRONIC_VENOUS_INSUFFICIENCY", "LEFT_LEG", "RIGHT_LEG");
        var session = session(course, "2026-03-06T10:00:00Z");
        chart.evaluate(session, swelling(), pitting("RIGHT_LEG")).expect(200);

        var refused = chart.apply(session, LYMPHATIC_DRAINAGE, 30).expectProblem(422, "evaluation-incomplete");

        assertThat(refused.at("/missing").size()).isEqualTo(1);
        assertThat(refused.at("/missing/0/anyOf").toString()).isEqualTo("[\"ABI\",\"TOE_PRESSURE\"]");
        assertThat(refused.text("/missing/0/place")).isEqualTo("RIGHT_LEG");
        assertThat(refused.text("/missing/0/notOlderThan")).isEqualTo("P1Y");
    }

    @Test
    void in_artery_disease_a_pressure_lasts_for_ninety_days() {
        var course = course(patient("Dwyer"), "PERIPHERAL_ARTERY_DISEASE", "LEFT_LEG");
        var first = session(course, "2026-01-05T10:00:00Z");
        chart.evaluate(first, pressures()).expect(200);
        chart.apply(first, LYMPHATIC_DRAINAGE, 30).expect(200);

        var inDate = session(course, "2026-04-05T09:59:59Z");
        chart.evaluate(inDate, pain(2)).expect(200);
        chart.apply(inDate, LYMPHATIC_DRAINAGE, 30).expect(200);
        var tooOld = session(course, "2026-04-05T10:00:00Z");
        chart.evaluate(tooOld, pain(2)).expect(200);
        chart.apply(tooOld, LYMPHATIC_DRAINAGE, 30).expectProblem(422, "evaluation-incomplete");
    }

    @Test
    void in_neuropathy_the_feet_are_looked_at_each_time_and_touched_now_and_then() {
        var course = course(patient("Egan"), "DIABETIC_PERIPHERAL_NEUROPATHY", "LEFT_LEG");
        var first = session(course, "2026-01-05T10:00:00Z");
        var lacking = chart.evaluate(first, pain(2)).expect(200).at("/missing").toString();
        assertThat(lacking).contains("MONOFILAMENT", "P180D", "SKIN", "P0D", "LEFT_FOOT");
        chart.apply(first, LYMPHATIC_DRAINAGE, 30).expectProblem(422, "evaluation-incomplete");

        var second = session(course, "2026-01-06T10:00:00Z");
        chart.evaluate(second, monofilament(), skin()).expect(200);
        chart.apply(second, LYMPHATIC_DRAINAGE, 30).expect(200);
        var third = session(course, "2026-01-07T10:00:00Z");
        chart.evaluate(third, skin()).expect(200);
        chart.apply(third, LYMPHATIC_DRAINAGE, 30).expect(200);
        var fourth = session(course, "2026-01-08T10:00:00Z");
        chart.evaluate(fourth, pain(2)).expect(200);
        var refused = chart.apply(fourth, LYMPHATIC_DRAINAGE, 30).expectProblem(422, "evaluation-incomplete");
        assertThat(refused.at("/missing").size()).isEqualTo(1);
        assertThat(refused.at("/missing/0/anyOf").toString()).isEqualTo("[\"SKIN\"]");
    }

    @Test
    void a_session_is_judged_by_the_version_that_is_in_force_at_its_time() {
        var course = course(patient("Foley"), "LYMPHEDEMA", "LEFT_LEG");
        ratify(PolicyDocuments.askingForWeight("2026-12-weight"));

        var before = session(course, "2026-04-13T07:59:59Z");
        chart.evaluate(before, swelling()).expect(200);
        chart.apply(before, LYMPHATIC_DRAINAGE, 30).expect(200);
        var after = session(course, "2026-04-13T08:00:00Z");
        chart.evaluate(after, swelling()).expect(200);
        var refused = chart.apply(after, LYMPHATIC_DRAINAGE, 30).expectProblem(422, "evaluation-incomplete");

        assertThat(refused.at("/missing").toString())
                .isEqualTo("[{\"anyOf\":[\"WEIGHT\"],\"place\":null,\"notOlderThan\":\"P0D\"}]");
    }

    private void ratify(Map<String, Object> document) {
        var policy = api.as(TestTokens.caller("chain-admin").named("ada").token())
                .post("/policies", json("document", document))
                .expect(201)
                .location();
        var asked = api.as(TestTokens.caller("chain-admin").named("ada").token())
                .post(policy + "/ratification", json("effectiveFrom", "2026-04-13"))
                .expect(202);
        api.as(TestTokens.caller("clinical-lead").named("lena").token())
                .post("/approvals/" + asked.text("/approvalId") + "/approval")
                .expect(200);
    }

    private Chart chartAt(ClinicId clinic) {
        return new Chart(
                clinic, api.as(TestTokens.of("front-desk", clinic)), api.as(TestTokens.of("therapist", clinic)));
    }

    private String patient(String family) {
        var patient = chart.register(family);
        chart.screen(patient, SCREENED);
        chart.consent(patient, true, SCREENED);
        return patient;
    }

    private String course(String patient, String condition, String... limbs) {
        var course = new HashMap<>(Chart.course(chart.clinic()));
        course.put("condition", condition);
        course.put("limbs", List.of(limbs));
        course.put("laterality", List.of(limbs).contains("RIGHT_LEG") ? "BILATERAL" : "UNILATERAL");
        return chart.therapist().post(patient + "/courses", course).expect(201).location();
    }

    private String session(String course, String startedAt) {
        return chart.startSession(course, okafor, "TREATMENT", startedAt);
    }

    private long events() {
        return db.sql("select count(*) from event").query(Long.class).single();
    }

    private static Map<String, Object> pitting(String limb) {
        return json("kind", "PITTING", "limb", limb, "depthMm", 3, "seconds", 10);
    }

    private static Map<String, Object> pressures() {
        return json("kind", "ABI", "limb", "LEFT_LEG", "anklePressure", 120, "brachialPressure", 120);
    }

    private static Map<String, Object> toe(String foot) {
        return json("kind", "TOE_PRESSURE", "foot", foot, "mmHg", 80);
    }

    private static Map<String, Object> skin() {
        return json("kind", "SKIN", "region", "LEFT_FOOT", "finding", "INTACT");
    }

    private static Map<String, Object> monofilament() {
        return json(
                "kind", "MONOFILAMENT",
                "foot", "LEFT_FOOT",
                "sites",
                        List.of(
                                json("site", "HALLUX", "felt", true),
                                json("site", "FIRST_METATARSAL_HEAD", "felt", true),
                                json("site", "FIFTH_METATARSAL_HEAD", "felt", true)));
    }
}
