package org.tributary.clinicalrecord.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.fullForm;
import static org.tributary.clinicalrecord.Chart.pain;
import static org.tributary.clinicalrecord.Chart.person;
import static org.tributary.clinicalrecord.Chart.visit;

import java.util.LinkedHashMap;
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

/** The chain's first clinic has received patients since 6 May 2019. */
@IntegrationTest
@Import(AMorningInApril.class)
class ChartedWhenItCanHaveBeenIT {

    private static final String MARCH_6_10AM = "2026-03-06T10:00:00Z";

    private final Booking booking;
    private final JdbcClient db;
    private final ClinicId north;
    private final TherapistId okafor;
    private final Chart chart;

    ChartedWhenItCanHaveBeenIT(Api api, TopicSettings topics, JdbcClient db) {
        this.db = db;
        booking = new Booking(topics);
        north = booking.openClinic();
        okafor = booking.hire("therapist");
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void no_session_lies_before_the_first_clinic() {
        var patient = chart.register("Nolan");
        chart.consent(patient, true, "2019-05-05T23:00:00Z");
        var course = chart.openCourse(patient);
        var before = events();

        for (var startedAt : List.of("1900-01-01T10:00:00Z", "2019-05-05T22:59:59Z")) {
            chart.therapist()
                    .post(course + "/sessions", visit(okafor, "EVALUATION", startedAt))
                    .expectProblem(422, "session-too-early");
        }

        assertThat(events()).isEqualTo(before);
        chart.startSession(course, okafor, "EVALUATION", "2019-05-05T23:00:00Z");
    }

    @Test
    void no_session_and_no_answer_lie_before_the_patients_birth() {
        var patient = chart.desk()
                .post("/patients", person(north, "Little", "2026-02-14"))
                .expect(201)
                .location();
        chart.consent(patient, true, "2026-02-14T00:00:00Z");
        var course = chart.openCourse(patient);
        var before = events();

        chart.therapist()
                .post(course + "/sessions", visit(okafor, "EVALUATION", "2026-02-13T23:59:59Z"))
                .expectProblem(422, "session-too-early");
        chart.desk()
                .post(patient + "/screenings", fullForm("2026-02-13T23:59:59Z", "bloodThinner", "NO"))
                .expectProblem(422, "screening-too-early");

        assertThat(events()).isEqualTo(before);
        chart.screen(patient, "2026-02-14T00:00:00Z");
        chart.startSession(course, okafor, "EVALUATION", "2026-02-14T00:00:00Z");
    }

    @Test
    void a_measurement_belongs_to_its_sessions_day() {
        var session =
                chart.startSession(chart.openCourse(chart.register("Quirke")), okafor, "EVALUATION", MARCH_6_10AM);
        var before = events();

        for (var measuredAt : List.of("1900-01-01T10:00:00Z", "2026-03-05T23:59:59Z", "2026-03-07T00:00:00Z")) {
            assertThat(chart.evaluate(session, at(measuredAt))
                            .expectProblem(422, "invalid-measurement")
                            .text("/errors/0/field"))
                    .isEqualTo("measurements[0].measuredAt");
        }
        assertThat(events()).isEqualTo(before);

        chart.evaluate(session, at("2026-03-06T10:05:00Z")).expect(200);
        chart.therapist()
                .post(session + "/closing-measurements", Map.of("measurements", List.of(at("2026-03-07T00:00:00Z"))))
                .expectProblem(422, "invalid-measurement");
    }

    private static Map<String, Object> at(String measuredAt) {
        var measured = new LinkedHashMap<>(pain(3));
        measured.put("measuredAt", measuredAt);
        return measured;
    }

    private long events() {
        return db.sql("select count(*) from event").query(Long.class).single();
    }
}
