package org.tributary.clinicalrecord.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.swelling;
import static org.tributary.clinicalrecord.Chart.visit;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.platform.testkit.Api.json;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

@IntegrationTest
@Import(AMorningInApril.class)
class NoSessionWithoutConsentIT {

    private static final String BEFORE = "2026-03-02T09:00:00Z";
    private static final String START = "2026-03-06T10:00:00Z";
    private static final String JUST_AFTER = "2026-03-06T10:00:00.000001Z";

    private final Api api;
    private final JdbcClient db;
    private final Booking booking;
    private final ClinicId north;
    private final TherapistId okafor;
    private final Chart chart;

    NoSessionWithoutConsentIT(Api api, JdbcClient db, TopicSettings topics) {
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

    @ParameterizedTest
    @ValueSource(strings = {"EVALUATION", "TREATMENT"})
    void nobody_who_was_never_asked_is_seen(String kind) {
        var patient = screened("Never" + kind);
        var course = chart.openCourseWithoutConsent(patient);
        var before = events();

        var refused = start(course, kind).expectProblem(422, "consent-missing");

        assertThat(refused.text("/purpose")).isEqualTo("TREATMENT");
        assertThat(refused.text("/startedAt")).isEqualTo(START);
        assertThat(events()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "Refused,   false, 2026-03-02T09:00:00Z, 422",
        "Withdrawn, true,  2026-03-06T09:59:59.999999Z, 422",
        "Atthestart, true, 2026-03-06T10:00:00Z, 422",
        "Later,     true,  2026-03-06T10:00:00.000001Z, 201"
    })
    void a_no_counts_from_its_own_moment_on(String family, boolean givenBefore, String noAt, int status) {
        var patient = screened(family);
        if (givenBefore) {
            chart.consent(patient, true, BEFORE);
        }
        chart.consent(patient, false, noAt);

        start(chart.openCourseWithoutConsent(patient), "EVALUATION").expect(status);
    }

    @Test
    void a_consent_counts_from_its_own_moment_on_and_that_moment_may_lie_before_it_was_recorded() {
        var patient = screened("Paper");
        var course = chart.openCourseWithoutConsent(patient);

        chart.consent(patient, true, JUST_AFTER);
        start(course, "TREATMENT").expectProblem(422, "consent-missing");
        chart.consent(patient, true, START);
        start(course, "TREATMENT").expect(201);
    }

    @Test
    void a_withdrawal_of_afterwards_leaves_what_was_charted_and_lets_it_be_charted() {
        var patient = screened("Afterwards");
        var session = chart.startSession(chart.openCourse(patient), okafor, "TREATMENT", START);
        chart.evaluate(session, swelling()).expect(200);

        chart.consent(patient, false, JUST_AFTER);

        chart.apply(session, LYMPHATIC_DRAINAGE, 30).expect(200);
        chart.therapist().post(session + "/signature").expect(200);
    }

    @Test
    void a_withdrawal_of_before_that_is_recorded_afterwards_forbids_techniques_and_keeps_what_was_charted() {
        var patient = screened("Backdated");
        var session = chart.startSession(chart.openCourse(patient), okafor, "TREATMENT", START);
        chart.evaluate(session, swelling()).expect(200);
        chart.apply(session, LYMPHATIC_DRAINAGE, 30).expect(200);

        chart.consent(patient, false, START);
        var before = events();

        chart.apply(session, LYMPHATIC_DRAINAGE, 15).expectProblem(422, "consent-missing");
        assertThat(events()).isEqualTo(before);
        assertThat(chart.therapist().get(session).expect(200).at("/techniques").size())
                .isEqualTo(1);
    }

    @Test
    void what_was_said_at_one_clinic_counts_at_all_of_them() {
        var patient = screened("Chain");
        var southClinic = booking.openClinic();
        var south = at(southClinic);
        south.desk()
                .post(patient + "/enrolments", json("clinicId", southClinic.toString()))
                .expect(201);
        south.consent(patient, true, BEFORE);

        start(chart.openCourseWithoutConsent(patient), "TREATMENT").expect(201);

        south.consent(patient, false, START);
        start(chart.openCourseWithoutConsent(patient), "TREATMENT").expectProblem(422, "consent-missing");
    }

    private Chart at(ClinicId clinic) {
        return new Chart(
                clinic, api.as(TestTokens.of("front-desk", clinic)), api.as(TestTokens.of("therapist", clinic)));
    }

    private String screened(String family) {
        var patient = chart.register(family);
        chart.screen(patient, "2026-03-03T09:30:00Z");
        return patient;
    }

    private Answer start(String course, String kind) {
        return chart.therapist().post(course + "/sessions", visit(okafor, kind, START));
    }

    private long events() {
        return db.sql("select count(*) from event").query(Long.class).single();
    }
}
