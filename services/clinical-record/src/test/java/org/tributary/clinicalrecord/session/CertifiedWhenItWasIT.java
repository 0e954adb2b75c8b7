package org.tributary.clinicalrecord.session;

import static org.awaitility.Awaitility.await;
import static org.tributary.clinicalrecord.Chart.swelling;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.clinicalrecord.views.therapists.TherapistDirectory;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** A session is charted by the certificates that were good at its own time, by the clocks of its clinic. */
@IntegrationTest
@Import(AMorningInApril.class)
class CertifiedWhenItWasIT {

    private static final LocalDate YEAR_S_END = LocalDate.parse("2026-12-31");

    private final Booking booking;
    private final Api api;
    private final TherapistDirectory therapists;
    private final JdbcClient db;

    CertifiedWhenItWasIT(Api api, TopicSettings topics, TherapistDirectory therapists, JdbcClient db) {
        this.db = db;
        this.booking = new Booking(topics);
        this.api = api;
        this.therapists = therapists;
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void what_is_revoked_in_the_evening_of_a_clinic_west_of_utc_is_not_done_that_evening_any_more() {
        var honolulu = booking.openClinic(ZoneId.of("Pacific/Honolulu"));
        var okafor = booking.hire("therapist", LYMPHATIC_DRAINAGE);
        revoke(okafor, "2026-03-11T04:00:00Z"); // 18:00 on the 10th there

        charts(honolulu, okafor, "2026-03-11T05:00:00Z", false);
        charts(honolulu, okafor, "2026-03-11T04:00:00Z", false);
        charts(honolulu, okafor, "2026-03-11T03:59:00Z", true);
        charts(honolulu, okafor, "2026-03-10T20:00:00Z", true);
    }

    @Test
    void what_is_revoked_in_the_morning_of_a_clinic_far_east_was_good_the_day_before() {
        var auckland = booking.openClinic(ZoneId.of("Pacific/Auckland"));
        var okafor = booking.hire("therapist", LYMPHATIC_DRAINAGE);
        revoke(okafor, "2026-03-10T20:00:00Z"); // 9:00 on the 11th there

        charts(auckland, okafor, "2026-03-10T02:00:00Z", true);
        charts(auckland, okafor, "2026-03-10T19:30:00Z", true);
        charts(auckland, okafor, "2026-03-10T21:00:00Z", false);
    }

    @Test
    void the_gap_before_a_renewal_stays_a_gap() {
        var dublin = booking.openClinic();
        var okafor = booking.hire("therapist");
        booking.certify(okafor, LYMPHATIC_DRAINAGE, LocalDate.parse("2026-03-10"));
        booking.certify(okafor, LYMPHATIC_DRAINAGE, LocalDate.parse("2026-03-25"), YEAR_S_END);
        await().until(() -> therapists.certificatesOf(okafor).size() == 2);

        charts(dublin, okafor, "2026-03-10T10:00:00Z", true);
        charts(dublin, okafor, "2026-03-20T10:00:00Z", false);
        charts(dublin, okafor, "2026-03-25T10:00:00Z", true);
    }

    @Test
    void a_certificate_of_the_first_release_is_good_since_ever_and_its_last_day_is_what_was_said_last() {
        var dublin = booking.openClinic();
        var okafor = booking.hire("therapist");
        booking.certify(okafor, LYMPHATIC_DRAINAGE, YEAR_S_END);
        booking.certify(okafor, LYMPHATIC_DRAINAGE, LocalDate.parse("2026-03-10"));
        await().until(() -> therapists.certificatesOf(okafor).stream()
                .allMatch(certificate -> certificate.validUntil().equals(LocalDate.parse("2026-03-10"))));

        charts(dublin, okafor, "2026-03-03T10:00:00Z", true);
        charts(dublin, okafor, "2026-03-11T10:00:00Z", false);
    }

    @Test
    void what_is_granted_after_a_revocation_leaves_the_time_between_uncertified() {
        var dublin = booking.openClinic();
        var okafor = booking.hire("therapist", LYMPHATIC_DRAINAGE);
        booking.revoke(okafor, LYMPHATIC_DRAINAGE, Instant.parse("2026-03-06T12:00:00Z"));
        booking.certify(okafor, LYMPHATIC_DRAINAGE, LocalDate.parse("2026-03-25"), YEAR_S_END);
        await().until(() -> therapists.certificatesOf(okafor).size() == 2);

        charts(dublin, okafor, "2026-03-06T10:00:00Z", true);
        charts(dublin, okafor, "2026-03-10T10:00:00Z", false);
        charts(dublin, okafor, "2026-03-25T00:00:00Z", true);
    }

    @Test
    void what_the_first_release_kept_of_a_revocation_is_set_right_by_the_facts() {
        var honolulu = booking.openClinic(ZoneId.of("Pacific/Honolulu"));
        var okafor = booking.hire("therapist");
        db.sql("""
                insert into granted_certificate (therapist_id, technique, valid_from, valid_until)
                values (:therapist, 'LYMPHATIC_DRAINAGE', '-infinity', '2026-03-10')
                """).param("therapist", okafor.value()).update();
        booking.certify(okafor, LYMPHATIC_DRAINAGE, YEAR_S_END);
        revoke(okafor, "2026-03-11T04:00:00Z");

        charts(honolulu, okafor, "2026-03-11T05:00:00Z", false);
        charts(honolulu, okafor, "2026-03-11T03:00:00Z", true);
    }

    private void revoke(TherapistId therapist, String at) {
        booking.revoke(therapist, LYMPHATIC_DRAINAGE, Instant.parse(at));
        await().until(() ->
                therapists.certificatesOf(therapist).stream().anyMatch(certificate -> certificate.revokedAt() != null));
    }

    private void charts(ClinicId clinic, TherapistId therapist, String startedAt, boolean allowed) {
        var chart = new Chart(
                clinic, api.as(TestTokens.of("front-desk", clinic)), api.as(TestTokens.of("therapist", clinic)));
        var patient = registered(chart);
        chart.screen(patient, "2026-03-03T09:30:00Z");
        var session = chart.startSession(chart.openCourse(patient), therapist, "TREATMENT", startedAt);
        chart.evaluate(session, swelling()).expect(200);
        var charted = chart.apply(session, LYMPHATIC_DRAINAGE, 30);
        if (allowed) {
            charted.expect(200);
        } else {
            charted.expectProblem(422, "not-certified");
        }
    }

    /** Somebody else each time, whatever the name. */
    private static String registered(Chart chart) {
        var person = Chart.person(chart.clinic(), "Doyle", "1971-05-14");
        person.put("distinct", true);
        return chart.desk().post("/patients", person).expect(201).location();
    }
}
