package org.tributary.booking.waitinglist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.Chain.TUESDAY;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.treatment;
import static org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnd.ENROLLED_IN_ERROR;
import static org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnd.MOVED_AWAY;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.platform.testkit.Api.json;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorningAndOn;
import org.tributary.events.PatientId;
import org.tributary.events.terms.Gate;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.MovableClock;
import org.tributary.platform.topics.TopicSettings;

/** What becomes of visits and of waiting where a clinic treats a patient no more. */
@IntegrationTest
@Import(AMondayMorningAndOn.class)
class WhenEnrolmentEndedIT extends AtTheWaitingList {

    WhenEnrolmentEndedIT(Api api, TopicSettings topics, JdbcClient db, MovableClock clock, Scheduler timers) {
        super(api, topics, db, clock, timers);
    }

    @Test
    void visits_to_come_are_cancelled_with_the_reason_and_their_time_is_offered_to_who_waits() {
        var asha = screened();
        var visit = desk.post("/appointments", evaluation(north, mara, asha, 10))
                .expect(201)
                .location();
        var ben = somebodyWaits();

        record.endEnrolment(asha, north.id(), MOVED_AWAY);

        var cancelled = reached(visit, "CANCELLED");
        assertThat(cancelled.text("/cancellation/by")).isEqualTo("PATIENT");
        assertThat(cancelled.text("/cancellation/reason"))
                .isEqualTo("The clinic treats the patient no more: moved away");
        assertThat(offered(ben).text("/offer/startsAt")).isEqualTo("2026-07-07T09:00:00Z");
    }

    @Test
    void nothing_is_booked_planned_or_waited_for_any_more_and_all_of_it_is_once_the_patient_is_back() {
        var asha = screened();
        var visit = book(asha, 10);
        record.endEnrolment(asha, north.id(), ENROLLED_IN_ERROR);
        assertThat(reached(visit, "CANCELLED").text("/cancellation/by")).isEqualTo("CLINIC");

        desk.post("/appointments", evaluation(north, mara, asha, 12)).expectProblem(422, "unknown-patient");
        desk.post("/appointments", treatment(evaluation(north, mara, asha, 12), LIGHT_STROKING))
                .expectProblem(422, "unknown-patient");
        desk.post("/waiting-list", wish(asha)).expectProblem(422, "unknown-patient");
        desk.post("/series", series(asha)).expectProblem(422, "unknown-patient");
        desk.post(visit + "/undo", json()).expectProblem(422, "unknown-patient");
        assertThat(get(visit).text("/status")).isEqualTo("CANCELLED");

        record.enrol(asha, north.id());

        desk.post("/appointments", treatment(evaluation(north, mara, asha, 12), LIGHT_STROKING))
                .expect(201);
        desk.post(visit + "/undo", json()).expect(200);
    }

    @Test
    void whoever_waits_waits_no_longer_and_what_was_held_goes_to_the_next() {
        var asha = patient();
        var taken = visitAt(10);
        fillTheHoursBesideTen();
        var first = join(wish(asha)).location();
        var second = join(wish(asha)).location();
        var ben = somebodyWaits();
        cancel(taken);
        offered(first);

        record.endEnrolment(asha, north.id(), MOVED_AWAY);

        assertThat(reached(first, "ENDED").text("/endedBecause")).isEqualTo("ENROLMENT_ENDED");
        assertThat(reached(second, "ENDED").text("/endedBecause")).isEqualTo("ENROLMENT_ENDED");
        offered(ben);
    }

    @Test
    void the_visits_of_a_series_go_and_those_of_other_clinics_and_of_the_past_stay() {
        var asha = screened();
        var series = desk.post("/series", series(asha)).expect(201);
        var planned = "/appointments/" + series.text("/appointments/0/appointmentId");
        var south = chain.openClinic("Room");
        var desk2 = chain.frontDeskOf(south);
        record.enrol(asha, south.id());
        record.awaitArrivalOf(asha, south.id());
        var there = chain.hireAt(south);
        var elsewhere = desk2.post("/appointments", evaluation(south, there, asha, 17))
                .expect(201)
                .location();

        record.endEnrolment(asha, north.id(), MOVED_AWAY);

        reached(planned, "CANCELLED");
        assertThat(desk2.get(elsewhere).expect(200).text("/status")).isEqualTo("BOOKED");
        desk2.post("/appointments", evaluation(south, there, asha, 18)).expect(201);
    }

    private PatientId screened() {
        var patient = patient();
        record.screen(patient, north.id(), Gate.CLEAR);
        record.awaitScreeningOf(patient);
        return patient;
    }

    private String book(PatientId patient, int hour) {
        return desk.post("/appointments", treatment(evaluation(north, mara, patient, hour), LIGHT_STROKING))
                .expect(201)
                .location();
    }

    private Object series(PatientId patient) {
        return json(
                "patientId", patient.toString(),
                "clinicId", north.id().toString(),
                "techniques", List.of("LIGHT_STROKING"),
                "duration", "PT60M",
                "starts", TUESDAY,
                "phases", List.of(json("sessions", 1, "every", "P7D")));
    }
}
