package org.tributary.clinicalrecord.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.pain;
import static org.tributary.clinicalrecord.Chart.visit;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.platform.testkit.Api.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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

/** A course ends, is opened again, goes on elsewhere and is planned in phases. */
@IntegrationTest
@Import(AMorningInApril.class)
class CourseLifeIT {

    private static final String MARCH_6_10AM = "2026-03-06T10:00:00Z";

    private final Api api;
    private final JdbcClient db;
    private final Booking booking;
    private final ClinicId north;
    private final TherapistId okafor;
    private final Chart chart;

    CourseLifeIT(Api api, TopicSettings topics, JdbcClient db) {
        this.api = api;
        this.db = db;
        booking = new Booking(topics);
        north = booking.openClinic();
        okafor = booking.hire("therapist", LYMPHATIC_DRAINAGE);
        chart = at(north);
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void a_closed_course_takes_no_session_until_it_is_opened_again_and_is_amended_all_the_same() {
        var course = chart.openCourse(chart.register("Larch"));
        var session = chart.startSession(course, okafor, "EVALUATION", MARCH_6_10AM);
        var wrong = chart.evaluate(session, pain(6)).expect(200).text("/evaluation/0/measurementId");

        var closed = end(chart, course, "GOALS_MET").expect(200);

        assertThat(closed.text("/status")).isEqualTo("CLOSED");
        assertThat(closed.text("/closing/reason")).isEqualTo("GOALS_MET");
        assertThat(closed.text("/closing/note")).isEqualTo("Shoes fit");
        assertThat(closed.at("/sessionCount").asInt()).isEqualTo(1);
        chart.therapist()
                .post(course + "/sessions", visit(okafor, "EVALUATION", MARCH_6_10AM))
                .expectProblem(409, "course-closed");
        end(chart, course, "GOALS_MET").expect(200);
        end(chart, course, "PLATEAU").expectProblem(409, "course-closed");
        chart.therapist()
                .post(
                        session + "/amendments",
                        json("supersedes", wrong, "correction", json("measurement", pain(5)), "reason", "Misheard"))
                .expect(200);
        var open = chart.therapist()
                .post(course + "/reopening", json("reason", "Swollen again"))
                .expect(200);
        assertThat(open.text("/status")).isEqualTo("OPEN");
        assertThat(open.at("/closing").isNull()).isTrue();
        chart.startSession(course, okafor, "EVALUATION", MARCH_6_10AM);
    }

    @Test
    void a_course_goes_on_where_the_patient_is_treated_and_each_clinic_reads_its_own_past() {
        var south = booking.openClinic();
        var patient = chart.register("Maple");
        var course = chart.openCourse(patient);
        var given = chart.startSession(course, okafor, "EVALUATION", MARCH_6_10AM);
        move(course, south).expectProblem(422, "not-enrolled");
        at(south)
                .desk()
                .post(patient + "/enrolments", json("clinicId", south.toString()))
                .expect(201);

        assertThat(move(course, south).expect(200).text("/clinicId")).isEqualTo(south.toString());

        chart.therapist()
                .post(course + "/sessions", visit(okafor, "EVALUATION", MARCH_6_10AM))
                .expectProblem(404, "not-found");
        end(chart, course, "GOALS_MET").expectProblem(404, "not-found");
        var there = at(south);
        there.startSession(course, okafor, "EVALUATION", MARCH_6_10AM);
        assertThat(there.therapist().get(course).expect(200).at("/sessions").size())
                .isEqualTo(2);
        assertThat(chart.therapist().get(course).expect(200).at("/sessions").size())
                .isEqualTo(2);
        chart.desk()
                .post(patient + "/enrolments/" + north + "/ending", json("reason", "MOVED_AWAY"))
                .expect(200);
        var past = chart.therapist().get(course).expect(200);
        assertThat(past.at("/sessions").size()).isEqualTo(1);
        assertThat(given).endsWith(past.text("/sessions/0/sessionId"));
        chart.therapist().get(given).expect(200);
        at(booking.openClinic()).therapist().get(course).expectProblem(404, "not-found");
    }

    @Test
    void phases_are_planned_and_read_back() {
        var course = chart.openCourse(chart.register("Nettle"));

        var planned = chart.therapist()
                .post(course + "/phases", json("phases", List.of(phase(), with(phase(), "end", "PLATEAU"))))
                .expectProblem(400, "invalid-request");
        assertThat(planned.at("/errors").toString()).contains("phases[1].plannedSessions");
        var good = chart.therapist()
                .post(course + "/phases", json("phases", List.of(phase(), maintenance())))
                .expect(200);

        assertThat(good.text("/phases/0/kind")).isEqualTo("INTENSIVE");
        assertThat(good.text("/phases/0/per")).isEqualTo("P7D");
        assertThat(good.at("/phases/0/plannedSessions").asInt()).isEqualTo(10);
        assertThat(good.text("/phases/1/per")).isEqualTo("P1M");
        chart.therapist()
                .post(course + "/phases", json("phases", List.of(maintenance(), phase())))
                .expectProblem(422, "phase-without-end");
    }

    @Test
    void a_session_that_starts_while_its_course_is_closed_comes_before_or_is_refused() throws Exception {
        var course = chart.openCourse(chart.register("Olive"));
        for (var round = 0; round < 10; round++) {
            List<Callable<Answer>> both = List.of(
                    () -> end(chart, course, "GOALS_MET"),
                    () -> chart.therapist().post(course + "/sessions", visit(okafor, "EVALUATION", MARCH_6_10AM)));
            var before = chart.therapist().get(course).at("/sessions").size();
            try (var threads = Executors.newFixedThreadPool(2)) {
                var answers = threads.invokeAll(both);
                answers.getFirst().resultNow().expect(200);
                var started = answers.getLast().resultNow();

                assertThat(started.status()).isIn(201, 409);
                var after = chart.therapist().get(course).at("/sessions").size();
                assertThat(after - before).isEqualTo(started.status() == 201 ? 1 : 0);
            }
            chart.therapist()
                    .post(course + "/reopening", json("reason", "Once more"))
                    .expect(200);
        }
    }

    @Test
    void each_field_is_named_nothing_is_stored_and_a_retry_changes_nothing() {
        var course = chart.openCourse(chart.register("Poplar"));
        var before = events();

        for (var slip : List.<Map<String, Object>>of(json(), json("reason", "BORED"), json("reason", 3.5))) {
            refused(course + "/closure", slip, "reason");
        }
        refused(course + "/closure", json("reason", "OTHER", "note", " "), "note");
        refused(course + "/closure", json("reason", "OTHER", "note", "x".repeat(4_001)), "note");
        for (var slip : List.<Map<String, Object>>of(json(), json("reason", " "), json("reason", List.of()))) {
            refused(course + "/reopening", slip, "reason");
        }
        for (var slip : List.<Map<String, Object>>of(json(), json("clinicId", "7"), json("clinicId", List.of()))) {
            refused(course + "/transfer", slip, "clinicId");
        }
        refused(course + "/phases", json(), "phases");
        refused(course + "/phases", json("phases", List.of()), "phases");
        for (var field : List.of("kind", "sessions", "per", "end", "evaluateEvery", "techniques")) {
            refused(course + "/phases", phases(with(phase(), field, null)), field);
            refused(course + "/phases", phases(with(phase(), field, json("of", "another"))), field);
        }
        refused(course + "/phases", phases(with(phase(), "sessions", 0)), "sessions");
        refused(course + "/phases", phases(with(phase(), "sessions", 61)), "sessions");
        refused(course + "/phases", phases(with(phase(), "evaluateEvery", 0)), "evaluateEvery");
        refused(course + "/phases", phases(with(phase(), "per", "P0D")), "per");
        refused(course + "/phases", phases(with(phase(), "per", "P4M")), "per");
        refused(course + "/phases", phases(with(phase(), "per", "P99999999Y")), "per");
        refused(course + "/phases", phases(with(phase(), "plannedSessions", null)), "plannedSessions");
        refused(course + "/phases", phases(with(phase(), "plannedSessions", 501)), "plannedSessions");
        assertThat(events()).isEqualTo(before);

        var retrying = chart.therapist().with("Idempotency-Key", "close-1");
        var first = retrying.post(course + "/closure", json("reason", "OTHER")).expect(200);
        var after = events();
        assertThat(retrying.post(course + "/closure", json("reason", "OTHER"))
                        .expect(200)
                        .json())
                .isEqualTo(first.json());
        chart.desk().post(course + "/closure", json("reason", "OTHER")).expectProblem(403, "forbidden");
        assertThat(events()).isEqualTo(after);
    }

    private Chart at(ClinicId clinic) {
        return new Chart(
                clinic, api.as(TestTokens.of("front-desk", clinic)), api.as(TestTokens.of("therapist", clinic)));
    }

    private void refused(String path, Map<String, Object> body, String field) {
        assertThat(chart.therapist()
                        .post(path, body)
                        .expectProblem(400, "invalid-request")
                        .at("/errors")
                        .toString())
                .as("%s %s", path, body)
                .contains(field);
    }

    private static Answer end(Chart by, String course, String reason) {
        return by.therapist().post(course + "/closure", json("reason", reason, "note", "Shoes fit"));
    }

    private Answer move(String course, ClinicId to) {
        return chart.therapist().post(course + "/transfer", json("clinicId", to.toString()));
    }

    private long events() {
        return db.sql("select count(*) from event").query(Long.class).single();
    }

    private static Map<String, Object> phases(Map<String, Object> phase) {
        return json("phases", List.of(phase));
    }

    private static Map<String, Object> phase() {
        return json(
                "kind",
                "INTENSIVE",
                "sessions",
                2,
                "per",
                "P7D",
                "end",
                "PLANNED_SESSIONS",
                "plannedSessions",
                10,
                "evaluateEvery",
                2,
                "techniques",
                List.of("LYMPHATIC_DRAINAGE"));
    }

    private static Map<String, Object> maintenance() {
        return with(with(with(phase(), "plannedSessions", null), "end", "OPEN"), "per", "P1M");
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, @Nullable Object value) {
        var more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }
}
