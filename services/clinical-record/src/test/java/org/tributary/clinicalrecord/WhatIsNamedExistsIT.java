package org.tributary.clinicalrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.course;
import static org.tributary.clinicalrecord.Chart.visit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PartnerId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.referral.ReferralEvent.ReferralScheduled;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** A course names a referral, and a session an appointment, of its own patient and clinic, or is refused. */
@IntegrationTest
@Import(AMorningInApril.class)
class WhatIsNamedExistsIT {

    private static final String MARCH_6_10AM = "2026-03-06T10:00:00Z";

    private final Booking booking;
    private final TestRelay relay;
    private final JdbcClient db;
    private final ClinicId north;
    private final ClinicId south;
    private final TherapistId okafor;
    private final Chart chart;

    WhatIsNamedExistsIT(Api api, TopicSettings topics, JdbcClient db) {
        this.db = db;
        booking = new Booking(topics);
        relay = new TestRelay(topics);
        north = booking.openClinic();
        south = booking.openClinic();
        okafor = booking.hire("therapist");
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
    }

    @AfterEach
    void close() {
        relay.close();
        booking.close();
    }

    @Test
    void a_course_may_name_a_referral_that_its_clinic_accepted_a_moment_ago() {
        var patient = chart.register("Hogan");
        var forThem = accepted(north, idOf(patient));
        var stillForNobody = accepted(north, null);

        assertThat(open(patient, forThem).expect(201).text("/referralId")).isEqualTo(forThem.toString());
        open(patient, stillForNobody).expect(201);
    }

    @Test
    void a_referral_that_is_none_or_anothers_is_refused() {
        var patient = chart.register("Keane");
        var other = chart.register("Tierney");
        var scheduledForAnother = accepted(north, null);
        relay.publish(
                AMorningInApril.NOW,
                new ReferralScheduled(
                        scheduledForAnother, PartnerId.next(), north, idOf(other), AppointmentId.next(), null));
        var before = events();

        for (var named : List.of(
                ReferralId.next(), accepted(south, idOf(patient)), accepted(north, idOf(other)), scheduledForAnother)) {
            open(patient, named).expectProblem(422, "unknown-referral");
        }

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_session_may_name_an_appointment_that_was_booked_a_moment_ago() {
        var patient = chart.register("Power");
        var theirs = booked(idOf(patient), north);

        assertThat(start(chart.openCourse(patient), theirs).expect(201).text("/appointmentId"))
                .isEqualTo(theirs.toString());
    }

    @Test
    void an_appointment_that_is_none_or_anothers_is_refused() {
        var patient = chart.register("Furlong");
        var course = chart.openCourse(patient);
        var other = idOf(chart.register("Roche"));
        var before = events();

        for (var named : List.of(AppointmentId.next(), booked(idOf(patient), south), booked(other, north))) {
            assertThat(start(course, named)
                            .expectProblem(422, "unknown-appointment")
                            .text("/appointmentId"))
                    .isEqualTo(named.toString());
        }

        assertThat(events()).isEqualTo(before);
    }

    private ReferralId accepted(ClinicId clinic, @Nullable PatientId patient) {
        var referral = ReferralId.next();
        relay.publish(AMorningInApril.NOW, new ReferralAccepted(referral, PartnerId.next(), clinic, patient));
        return referral;
    }

    private AppointmentId booked(PatientId patient, ClinicId clinic) {
        var appointment = AppointmentId.next();
        relay.publish(
                AMorningInApril.NOW,
                new AppointmentBooked(
                        appointment,
                        patient,
                        clinic,
                        okafor,
                        RoomId.next(),
                        VisitKind.EVALUATION,
                        AMorningInApril.NOW,
                        AMorningInApril.NOW.plusSeconds(3600),
                        List.of(),
                        false,
                        null,
                        null,
                        null));
        return appointment;
    }

    private Answer open(String patient, ReferralId named) {
        return chart.therapist().post(patient + "/courses", with(course(north), "referralId", named));
    }

    private Answer start(String course, AppointmentId named) {
        return chart.therapist()
                .post(course + "/sessions", with(visit(okafor, "EVALUATION", MARCH_6_10AM), "appointmentId", named));
    }

    private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        var more = new LinkedHashMap<>(body);
        more.put(name, value.toString());
        return more;
    }

    private static PatientId idOf(String location) {
        return PatientId.of(location.substring(location.lastIndexOf('/') + 1));
    }

    private long events() {
        return db.sql("select count(*) from event").query(Long.class).single();
    }
}
