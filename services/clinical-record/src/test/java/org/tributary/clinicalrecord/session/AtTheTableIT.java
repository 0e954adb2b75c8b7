package org.tributary.clinicalrecord.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.pain;
import static org.tributary.clinicalrecord.Chart.swelling;
import static org.tributary.clinicalrecord.Chart.visit;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.platform.testkit.Api.json;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** Whatever was booked: what the gate of its own time forbids is not done at a session. */
@IntegrationTest
@Import(AMorningInApril.class)
class AtTheTableIT {

    private static final String MARCH_6_10AM = "2026-03-06T10:00:00Z";

    private final Booking booking;
    private final TherapistId okafor;
    private final Chart chart;

    AtTheTableIT(Api api, TopicSettings topics) {
        booking = new Booking(topics);
        ClinicId north = booking.openClinic();
        okafor = booking.hire("therapist", LYMPHATIC_DRAINAGE);
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void a_low_ankle_pressure_closes_the_gate_at_the_very_session_at_which_it_was_measured() {
        var patient = screened("Walsh");
        var session = chart.startSession(chart.openCourse(patient), okafor, "TREATMENT", MARCH_6_10AM);

        chart.evaluate(session, pain(2), pressures(54, 120)).expect(200);

        var refused = chart.apply(session, LYMPHATIC_DRAINAGE, 30).expectProblem(422, "not-eligible");
        assertThat(refused.text("/gate")).isEqualTo("BLOCK");
        assertThat(refused.at("/reasons").toString()).contains("ABI_BELOW_0_50", "ANKLE_PRESSURE_BELOW_60");
        var eligibility = chart.desk().get(patient + "/eligibility").expect(200);
        assertThat(eligibility.text("/noCompression")).isEqualTo("true");
        assertThat(eligibility.at("/inputs").toString()).contains(session.substring(session.lastIndexOf('/') + 1));
    }

    @Test
    void a_healthy_ankle_pressure_closes_nothing() {
        var patient = screened("Wren");
        var session = chart.startSession(chart.openCourse(patient), okafor, "TREATMENT", MARCH_6_10AM);

        chart.evaluate(session, swelling(), pressures(120, 120)).expect(200);

        chart.apply(session, LYMPHATIC_DRAINAGE, 30).expect(200);
    }

    @Test
    void no_treatment_starts_while_the_gate_of_its_time_is_closed_and_an_evaluation_does() {
        var patient = screened("Whelan");
        var course = chart.openCourse(patient);
        chart.desk()
                .post(
                        patient + "/findings",
                        json("code", "CELLULITIS", "since", "2026-03-05", "until", "2026-03-07", "source", "PATIENT"))
                .expect(201);

        var refused = chart.therapist()
                .post(course + "/sessions", visit(okafor, "TREATMENT", MARCH_6_10AM))
                .expectProblem(422, "not-eligible");

        assertThat(refused.at("/reasons").toString()).contains("CELLULITIS");
        chart.startSession(course, okafor, "EVALUATION", MARCH_6_10AM);
        chart.startSession(course, okafor, "TREATMENT", "2026-03-04T10:00:00Z");
    }

    @Test
    void nobody_is_treated_who_was_never_screened() {
        var course = chart.openCourse(chart.register("Wyse"));

        var refused = chart.therapist()
                .post(course + "/sessions", visit(okafor, "TREATMENT", MARCH_6_10AM))
                .expectProblem(422, "not-eligible");

        assertThat(refused.at("/reasons").toString()).isEqualTo("[\"SCREENING_MISSING\"]");
    }

    private String screened(String family) {
        var patient = chart.register(family);
        chart.screen(patient, "2026-03-03T09:30:00Z");
        return patient;
    }

    private static Map<String, Object> pressures(int ankle, int arm) {
        return json("kind", "ABI", "limb", "LEFT_LEG", "anklePressure", ankle, "brachialPressure", arm);
    }
}
