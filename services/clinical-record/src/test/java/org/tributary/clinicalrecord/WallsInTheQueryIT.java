package org.tributary.clinicalrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.course;
import static org.tributary.clinicalrecord.Chart.fullForm;
import static org.tributary.clinicalrecord.Chart.pain;
import static org.tributary.clinicalrecord.Chart.visit;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.AskedStatements;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** Whether something is another clinic's or is not at all cannot be told by what it costs to find out. */
@IntegrationTest
@Import({AMorningInApril.class, AskedStatements.class})
class WallsInTheQueryIT {

    private static final String MARCH_6_10AM = "2026-03-06T10:00:00Z";
    private static final String[] TABLES = {
        "patient", "enrolment", "screening", "course", "session", "technique_applied", "clinic", "therapist"
    };

    private final Booking booking;
    private final AskedStatements asked;
    private final ClinicId north;
    private final TherapistId okafor;
    private final Chart chart;
    private final Api elsewhere;

    WallsInTheQueryIT(Api api, TopicSettings topics, AskedStatements asked) {
        this.asked = asked;
        booking = new Booking(topics);
        north = booking.openClinic();
        okafor = booking.hire("therapist");
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
        elsewhere = api.as(TestTokens.of("therapist", booking.openClinic()));
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void anothers_session_costs_the_one_query_that_an_unknown_one_costs() {
        var session = chart.startSession(chart.openCourse(chart.register("Deasy")), okafor, "EVALUATION", MARCH_6_10AM);
        chart.evaluate(session, pain(3)).expect(200);

        costsTheSame(session, "");
        costsTheSame(session, "/evaluation", json("measurements", List.of(pain(3))));
        costsTheSame(session, "/closing-measurements", json("measurements", List.of(pain(3))));
        costsTheSame(
                session,
                "/techniques",
                json("technique", "LIGHT_STROKING", "region", "LEFT_LEG", "minutes", 30, "pressure", "LIGHT"));
        costsTheSame(session, "/signature", json());
    }

    @Test
    void anothers_course_costs_the_one_query_that_an_unknown_one_costs() {
        var course = chart.openCourse(chart.register("Egan"));
        // once a session of theirs is charted, nothing of the therapist is still on its way
        chart.startSession(course, okafor, "EVALUATION", MARCH_6_10AM);

        costsTheSame(course, "");
        costsTheSame(course, "/sessions", visit(okafor, "EVALUATION", MARCH_6_10AM));
    }

    @Test
    void anothers_patient_costs_the_one_query_that_an_unknown_one_costs() {
        var patient = chart.register("Fahy");
        chart.screen(patient, "2026-03-03T09:30:00Z");

        costsTheSame(patient, "");
        costsTheSame(patient, "/record");
        costsTheSame(patient, "/eligibility");
        costsTheSame(patient, "/screenings/01912345-0000-7000-8000-000000000002");
        costsTheSame(patient, "/screenings", fullForm("2026-03-03T09:30:00Z", "bloodThinner", "NO"));
        costsTheSame(patient, "/courses", course(north));
    }

    private void costsTheSame(String location, String more) {
        costsTheSame(location, id -> elsewhere.get(id + more));
    }

    private void costsTheSame(String location, String more, Map<String, Object> body) {
        costsTheSame(location, id -> elsewhere.post(id + more, body));
    }

    private void costsTheSame(String location, Asking request) {
        var unknown = location.substring(0, location.lastIndexOf('/') + 1) + "01912345-0000-7000-8000-000000000001";

        var forAnothers = asked.during(() -> request.of(location).expectProblem(404, "not-found"), TABLES);
        var forAnUnknown = asked.during(() -> request.of(unknown).expectProblem(404, "not-found"), TABLES);

        assertThat(forAnothers).hasSize(1).isEqualTo(forAnUnknown);
    }

    private interface Asking {

        Answer of(String location);
    }
}
