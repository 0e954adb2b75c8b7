package org.tributary.clinicalrecord.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.platform.testkit.Api.json;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.events.ClinicId;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** Which form a patient is to answer before a session, as the desk reads it. */
@IntegrationTest
@Import(AMorningInApril.class)
class FormsDueIT {

    private static final String MARCH_3_SCREENED = "2026-03-03T09:30:00Z";
    private static final String NOW = AMorningInApril.NOW.toString();

    private final Booking booking;
    private final Chart chart;

    FormsDueIT(Api api, TopicSettings topics) {
        booking = new Booking(topics);
        ClinicId north = booking.openClinic();
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void of_somebody_new_everything_is_asked() {
        var eligibility = at(chart.register("Quigg"), NOW);

        assertThat(eligibility.text("/formDue")).isEqualTo("FULL");
        assertThat(eligibility.at("/formsDue/lastFullAt").isNull()).isTrue();
        assertThat(eligibility.at("/formsDue/fullFrom").isNull()).isTrue();
    }

    @Test
    void a_full_form_is_followed_by_short_ones_until_it_is_too_old() {
        var patient = chart.register("Rossiter");
        chart.screen(patient, MARCH_3_SCREENED);

        assertThat(at(patient, "2026-03-03T21:29:59Z").at("/formDue").isNull()).isTrue();
        assertThat(at(patient, "2026-03-03T21:30:00Z").text("/formDue")).isEqualTo("SHORT");
        assertThat(at(patient, "2026-09-03T09:29:59Z").text("/formDue")).isEqualTo("SHORT");
        assertThat(at(patient, "2026-09-03T09:30:00Z").text("/formDue")).isEqualTo("FULL");
        assertThat(at(patient, NOW).text("/formsDue/fullFrom")).isEqualTo("2026-09-03T09:30:00Z");
    }

    @Test
    void a_short_form_spares_the_day_and_one_that_reports_a_change_asks_for_everything() {
        var patient = chart.register("Scully");
        chart.screen(patient, MARCH_3_SCREENED);

        shortForm(patient, "2026-04-10T09:00:00Z", false);
        assertThat(at(patient, "2026-04-10T10:00:00Z").at("/formDue").isNull()).isTrue();
        shortForm(patient, "2026-04-11T09:00:00Z", true);

        assertThat(at(patient, "2026-04-11T10:00:00Z").text("/formDue")).isEqualTo("FULL");
        assertThat(at(patient, NOW).text("/formsDue/lastFullAt")).isEqualTo(MARCH_3_SCREENED);
        assertThat(at(patient, NOW).text("/formsDue/lastAnsweredAt")).isEqualTo("2026-04-11T09:00:00Z");
    }

    @Test
    void what_somebody_learns_of_the_patient_asks_for_everything_until_it_was_answered() {
        var patient = chart.register("Tuohy");
        chart.screen(patient, MARCH_3_SCREENED);
        chart.desk()
                .post(patient + "/findings", json("code", "ASTHMA", "since", "2020-03-05", "source", "REFERRER"))
                .expect(201);

        assertThat(at(patient, "2026-04-13T07:59:59Z").text("/formDue")).isEqualTo("SHORT");
        assertThat(at(patient, NOW).text("/formDue")).isEqualTo("FULL");
        assertThat(at(patient, NOW).text("/formsDue/fullFrom")).isEqualTo(NOW);

        chart.screen(patient, NOW);
        assertThat(at(patient, NOW).at("/formDue").isNull()).isTrue();
        assertThat(at(patient, "2026-04-14T08:00:00Z").text("/formDue")).isEqualTo("SHORT");
    }

    private void shortForm(String patient, String answeredAt, boolean changed) {
        chart.desk()
                .post(patient + "/screenings", json("kind", "SHORT", "answeredAt", answeredAt, "changed", changed))
                .expect(201);
    }

    private Answer at(String patient, String when) {
        return chart.desk().get(patient + "/eligibility?at=" + when).expect(200);
    }
}
