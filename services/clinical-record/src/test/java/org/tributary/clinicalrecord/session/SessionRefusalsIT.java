package org.tributary.clinicalrecord.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.girths;
import static org.tributary.clinicalrecord.Chart.pain;
import static org.tributary.clinicalrecord.Chart.visit;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
class SessionRefusalsIT {

    private static final String MARCH_3_SCREENED = "2026-03-03T09:30:00Z";
    private static final String MARCH_6_10AM = "2026-03-06T10:00:00Z";

    private final Booking booking;
    private final JdbcClient db;
    private final Api api;
    private final ClinicId north;
    private final TherapistId okafor;
    private final Chart chart;

    SessionRefusalsIT(Api api, TopicSettings topics, JdbcClient db) {
        this.api = api;
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
    void the_same_evaluation_again_is_no_news_and_another_is_refused() {
        var session = treatment("Casey", MARCH_6_10AM);
        chart.evaluate(session, pain(2)).expect(200);
        var before = events();

        chart.evaluate(session, pain(2)).expect(200);
        chart.evaluate(session, pain(3)).expectProblem(409, "evaluation-recorded");

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_therapist_signs_only_as_themselves() {
        var mara = booking.hire("mara@demo", LYMPHATIC_DRAINAGE);
        var patient = chart.register("Hayes");
        var session = chart.startSession(chart.openCourse(patient), mara, "EVALUATION", MARCH_6_10AM);
        chart.evaluate(session, pain(2)).expect(200);

        chart.therapist().post(session + "/signature").expectProblem(403, "not-your-session");
        api.as(TestTokens.caller("therapist").at(north).named("mara@demo").token())
                .post(session + "/signature")
                .expect(200);
    }

    @Test
    void what_cannot_be_true_is_refused_with_its_place_and_changes_nothing() {
        var session = treatment("Moran", MARCH_6_10AM);
        var before = events();

        var negative = chart.evaluate(session, pain(3), girths("LEFT_LEG", 10, 24, 14, -1))
                .expectProblem(422, "invalid-measurement");
        assertThat(negative.text("/errors/0/field")).isEqualTo("measurements[1].stations");
        for (var slip : List.of(
                girths("LEFT_LEG", 10, 24, 14, 301),
                girths("LEFT_LEG", 10, 24, 14, 1e200),
                girths("LEFT_LEG", 10, 24, 301, 25),
                girths("LEFT_LEG", -1, 24, 14, 25))) {
            assertThat(chart.evaluate(session, slip)
                            .expectProblem(422, "invalid-measurement")
                            .text("/errors/0/field"))
                    .isEqualTo("measurements[0].stations");
        }
        chart.evaluate(session, girths("LEFT_LEG", new double[402])).expectProblem(400, "invalid-request");
        chart.evaluate(session, girths("LEFT_LEG", 10, 24)).expectProblem(422, "invalid-measurement");
        chart.evaluate(session, girths("LEFT_LEG", 10, 24, 10, 25)).expectProblem(422, "invalid-measurement");
        chart.evaluate(session, pain(11)).expectProblem(422, "invalid-measurement");
        chart.evaluate(session).expectProblem(400, "invalid-request");
        chart.evaluate(session, json("kind", "PAIN_NRS")).expectProblem(400, "invalid-request");
        chart.evaluate(session, json("kind", "AURA", "score", 3)).expectProblem(400, "invalid-request");
        chart.therapist().post(session + "/evaluation", "{\"measurements\": [").expectProblem(400, "invalid-request");
        chart.therapist()
                .post(session + "/closing-measurements", json("measurements", List.of(pain(1))))
                .expectProblem(422, "evaluation-first");

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_session_needs_a_known_therapist_a_known_course_and_a_start_in_the_past() {
        var course = chart.openCourse(chart.register("Lynch"));
        var before = events();
        var therapist = chart.therapist();

        therapist
                .post(course + "/sessions", visit(TherapistId.next(), "EVALUATION", MARCH_6_10AM))
                .expectProblem(422, "unknown-therapist");
        therapist
                .post(course + "/sessions", visit(okafor, "EVALUATION", "2026-04-13T08:00:01Z"))
                .expectProblem(422, "session-in-the-future");
        therapist
                .post(
                        "/courses/00000000-0000-7000-8000-000000000001/sessions",
                        visit(okafor, "EVALUATION", MARCH_6_10AM))
                .expectProblem(404, "not-found");
        therapist.post(course + "/sessions", Map.of()).expectProblem(400, "invalid-request");

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void another_clinics_session_does_not_exist() {
        var session = treatment("Regan", MARCH_6_10AM);
        var course = chart.therapist().get(session).text("/courseId");
        var before = events();
        var south = new Chart(
                ClinicId.next(),
                api.as(TestTokens.of("front-desk", ClinicId.next())),
                api.as(TestTokens.of("therapist", ClinicId.next())));

        south.therapist().get(session).expectProblem(404, "not-found");
        south.therapist().get("/courses/" + course).expectProblem(404, "not-found");
        south.evaluate(session, pain(2)).expectProblem(404, "not-found");
        south.apply(session, LYMPHATIC_DRAINAGE, 30).expectProblem(404, "not-found");
        south.therapist().post(session + "/signature").expectProblem(404, "not-found");
        south.therapist()
                .post("/courses/" + course + "/sessions", visit(okafor, "EVALUATION", MARCH_6_10AM))
                .expectProblem(404, "not-found");
        api.get(session).expectProblem(401, "unauthenticated");
        chart.desk().post(session + "/signature").expectProblem(403, "forbidden");

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void the_id_of_another_kind_of_thing_names_nothing() {
        var patient = chart.register("Walsh");
        var course = chart.openCourse(patient);
        var session = chart.startSession(course, okafor, "EVALUATION", MARCH_6_10AM);
        var before = events();

        for (var id : List.of(idIn(course), idIn(session))) {
            chart.desk()
                    .post("/patients/" + id + "/enrolments", json("clinicId", north.toString()))
                    .expectProblem(404, "not-found");
            chart.desk()
                    .post("/patients/" + id + "/screenings", Chart.fullForm(MARCH_3_SCREENED, "bloodThinner", "NO"))
                    .expectProblem(404, "not-found");
            chart.therapist()
                    .post("/patients/" + id + "/courses", Chart.course(north))
                    .expectProblem(404, "not-found");
        }
        for (var id : List.of(idIn(patient), idIn(session))) {
            chart.therapist()
                    .post("/courses/" + id + "/sessions", visit(okafor, "EVALUATION", MARCH_6_10AM))
                    .expectProblem(404, "not-found");
        }
        for (var id : List.of(idIn(patient), idIn(course))) {
            chart.evaluate("/sessions/" + id, pain(2)).expectProblem(404, "not-found");
            chart.apply("/sessions/" + id, LYMPHATIC_DRAINAGE, 30).expectProblem(404, "not-found");
            chart.therapist().post("/sessions/" + id + "/signature").expectProblem(404, "not-found");
        }
        assertThat(events()).isEqualTo(before);
    }

    private static String idIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void a_retry_with_the_same_key_charts_once() {
        var course = chart.openCourse(chart.register("Tobin"));
        var retrying = chart.therapist().with("Idempotency-Key", "start-1");
        var first = retrying.post(course + "/sessions", visit(okafor, "EVALUATION", MARCH_6_10AM))
                .expect(201);
        var before = events();

        var again = retrying.post(course + "/sessions", visit(okafor, "EVALUATION", MARCH_6_10AM))
                .expect(201);

        assertThat(again.location()).isEqualTo(first.location());
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void no_technique_before_the_evaluation() {
        var session = treatment("Byrne", MARCH_6_10AM);
        var before = events();

        chart.apply(session, LYMPHATIC_DRAINAGE, 30).expectProblem(422, "evaluation-first");
        chart.therapist().post(session + "/signature").expectProblem(422, "evaluation-first");

        assertThat(events()).isEqualTo(before);
    }

    private String treatment(String family, String startedAt) {
        var patient = chart.register(family);
        chart.screen(patient, MARCH_3_SCREENED);
        return chart.startSession(chart.openCourse(patient), okafor, "TREATMENT", startedAt);
    }

    private long events() {
        return db.sql("select count(*) from event").query(Long.class).single();
    }
}
