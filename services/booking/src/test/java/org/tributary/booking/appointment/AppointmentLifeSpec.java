package org.tributary.booking.appointment;

import static org.tributary.booking.appointment.Examples.ALL_IS_WELL;
import static org.tributary.booking.appointment.Examples.ASHA;
import static org.tributary.booking.appointment.Examples.MARA;
import static org.tributary.booking.appointment.Examples.NORTH;
import static org.tributary.booking.appointment.Examples.ROOM_1;
import static org.tributary.booking.appointment.Examples.ROOM_2;
import static org.tributary.booking.appointment.Examples.TUESDAY_10AM;
import static org.tributary.booking.appointment.Examples.VISIT;
import static org.tributary.booking.appointment.Examples.booked;
import static org.tributary.booking.appointment.Examples.evaluate;
import static org.tributary.booking.appointment.Examples.treat;
import static org.tributary.booking.appointment.Examples.withScreening;
import static org.tributary.events.booking.AppointmentEvent.AppointmentStatus.BOOKED;
import static org.tributary.events.booking.AppointmentEvent.AppointmentStatus.CANCELLED;
import static org.tributary.events.booking.AppointmentEvent.AppointmentStatus.CHECKED_IN;
import static org.tributary.events.booking.AppointmentEvent.AppointmentStatus.COMPLETED;
import static org.tributary.events.booking.AppointmentEvent.AppointmentStatus.DISPLACED;
import static org.tributary.events.booking.AppointmentEvent.AppointmentStatus.NO_SHOW;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.AppointmentCommand.CheckInPatient;
import org.tributary.booking.appointment.AppointmentCommand.CompleteAppointment;
import org.tributary.booking.appointment.AppointmentCommand.Consent;
import org.tributary.booking.appointment.AppointmentCommand.DisplaceAppointment;
import org.tributary.booking.appointment.AppointmentCommand.RecordNoShow;
import org.tributary.booking.appointment.AppointmentCommand.RescheduleAppointment;
import org.tributary.booking.appointment.AppointmentCommand.ReviewEligibility;
import org.tributary.booking.appointment.AppointmentCommand.UndoStep;
import org.tributary.booking.appointment.AppointmentRejection.AlreadyStarted;
import org.tributary.booking.appointment.AppointmentRejection.NeverBooked;
import org.tributary.booking.appointment.AppointmentRejection.NotCertified;
import org.tributary.booking.appointment.AppointmentRejection.NotEligible;
import org.tributary.booking.appointment.AppointmentRejection.NotNow;
import org.tributary.booking.appointment.AppointmentRejection.NotStarted;
import org.tributary.booking.appointment.AppointmentRejection.NotThatDay;
import org.tributary.booking.appointment.AppointmentRejection.OutsideShift;
import org.tributary.booking.appointment.AppointmentRejection.SecondPersonMissing;
import org.tributary.events.AbsenceId;
import org.tributary.events.ClosureId;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.events.booking.AppointmentEvent.AppointmentCompleted;
import org.tributary.events.booking.AppointmentEvent.AppointmentConfirmed;
import org.tributary.events.booking.AppointmentEvent.AppointmentDisplaced;
import org.tributary.events.booking.AppointmentEvent.AppointmentPutOnHold;
import org.tributary.events.booking.AppointmentEvent.AppointmentReinstated;
import org.tributary.events.booking.AppointmentEvent.AppointmentRescheduled;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.booking.AppointmentEvent.AppointmentSuspended;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.events.booking.AppointmentEvent.HouseRule;
import org.tributary.events.booking.AppointmentEvent.NoShowRecorded;
import org.tributary.events.booking.AppointmentEvent.PatientCheckedIn;
import org.tributary.events.booking.AppointmentEvent.RuleOverridden;
import org.tributary.events.booking.AppointmentEvent.StepUndone;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.testkit.Spec;

/** From the booking to the end of the visit, with everything that may come between. */
class AppointmentLifeSpec {

    private static final Instant HALF_PAST_NINE = TUESDAY_10AM.minus(Duration.ofMinutes(30));
    private static final Instant TUESDAY_1PM = TUESDAY_10AM.plus(Duration.ofHours(3));
    private static final ClosureId HOLIDAY = ClosureId.of("00000000-0000-7000-8000-0000000000e1");
    private static final AbsenceId SICK_LEAVE = AbsenceId.of("00000000-0000-7000-8000-0000000000f1");

    private static final AppointmentEvent EVALUATION = booked(evaluate(ASHA, TUESDAY_10AM));
    private static final AppointmentEvent TREATMENT = booked(treat(ASHA, TUESDAY_10AM, LIGHT_STROKING));
    private static final AppointmentEvent PROVISIONAL =
            Examples.provisionallyBooked(treat(ASHA, TUESDAY_10AM, LIGHT_STROKING));
    private static final AppointmentEvent CHECK_IN = new PatientCheckedIn(VISIT, ASHA, NORTH);
    private static final AppointmentEvent COMPLETION = new AppointmentCompleted(VISIT, ASHA, NORTH);
    private static final AppointmentEvent MISSED = new NoShowRecorded(VISIT, ASHA, NORTH);
    private static final AppointmentEvent CLOSED = new AppointmentDisplaced(VISIT, ASHA, NORTH, HOLIDAY, null);
    private static final AppointmentEvent CANCELLATION =
            new AppointmentCancelled(VISIT, ASHA, NORTH, CancelledBy.PATIENT, null, true, Duration.ofMinutes(30));
    private static final AppointmentEvent SUSPENSION =
            new AppointmentSuspended(VISIT, ASHA, NORTH, Gate.BLOCK, List.of("BLOOD_THINNER"));

    private static final CheckInPatient CHECK_IN_NOW = new CheckInPatient(VISIT, HALF_PAST_NINE);
    private static final ReviewEligibility REVIEW = new ReviewEligibility(VISIT, HALF_PAST_NINE);
    private static final RescheduleAppointment TO_ONE = move(TUESDAY_1PM);

    @Test
    void a_visit_moves_with_its_length() {
        moving(ALL_IS_WELL).given(EVALUATION).when(TO_ONE).then(moved(false));
    }

    @Test
    void a_visit_that_is_there_already_does_not_move() {
        moving(ALL_IS_WELL).given(EVALUATION).when(move(TUESDAY_10AM)).thenNothingNew();
    }

    @Test
    void only_the_room_may_change() {
        moving(ALL_IS_WELL)
                .given(EVALUATION)
                .when(new RescheduleAppointment(VISIT, TUESDAY_10AM, null, ROOM_2, HALF_PAST_NINE))
                .then(new AppointmentRescheduled(
                        VISIT, ASHA, NORTH, MARA, ROOM_2, TUESDAY_10AM, TUESDAY_10AM.plusSeconds(3600), false));
    }

    @Test
    void a_move_is_judged_like_a_booking() {
        var evening = TUESDAY_10AM.plus(Duration.ofHours(8));

        moving(ALL_IS_WELL)
                .given(EVALUATION)
                .when(move(evening))
                .thenRejected(new OutsideShift(MARA, evening, evening.plus(Duration.ofHours(1))));
        moving(withScreening(Gate.HOLD)).given(TREATMENT).when(TO_ONE).then(moved(true));
        moving(withScreening(Gate.BLOCK))
                .given(TREATMENT)
                .when(TO_ONE)
                .thenRejected(new NotEligible(Gate.BLOCK, List.of("BLOOD_THINNER"), List.of()));
    }

    @Test
    void what_has_begun_or_is_over_does_not_move() {
        moving(ALL_IS_WELL)
                .given(EVALUATION)
                .when(new RescheduleAppointment(VISIT, TUESDAY_1PM, null, null, TUESDAY_10AM))
                .thenRejected(new AlreadyStarted(TUESDAY_10AM));
        moving(ALL_IS_WELL).given(EVALUATION, CHECK_IN).when(TO_ONE).thenRejected(new NotNow(CHECKED_IN));
        moving(ALL_IS_WELL).when(TO_ONE).thenRejected(new NeverBooked(VISIT));
    }

    @Test
    void a_displaced_visit_finds_another_time_even_after_its_own() {
        moving(ALL_IS_WELL)
                .given(EVALUATION, CLOSED)
                .when(new RescheduleAppointment(VISIT, TUESDAY_1PM, null, null, TUESDAY_10AM.plusSeconds(60)))
                .then(moved(false));
    }

    @Test
    void a_closure_or_an_absence_displaces_what_is_planned() {
        displacing()
                .given(PROVISIONAL)
                .when(new DisplaceAppointment(VISIT, HOLIDAY, null))
                .then(CLOSED);
        displacing()
                .given(TREATMENT, SUSPENSION)
                .when(new DisplaceAppointment(VISIT, null, SICK_LEAVE))
                .then(new AppointmentDisplaced(VISIT, ASHA, NORTH, null, SICK_LEAVE));
        displacing()
                .given(TREATMENT, CLOSED)
                .when(new DisplaceAppointment(VISIT, HOLIDAY, null))
                .thenNothingNew();
        displacing()
                .given(TREATMENT, CHECK_IN)
                .when(new DisplaceAppointment(VISIT, HOLIDAY, null))
                .thenRejected(new NotNow(CHECKED_IN));
    }

    @Test
    void a_patient_checks_in_on_the_day() {
        checkingIn(ALL_IS_WELL).given(TREATMENT).when(CHECK_IN_NOW).then(CHECK_IN);
        checkingIn(ALL_IS_WELL).given(TREATMENT, CHECK_IN).when(CHECK_IN_NOW).thenNothingNew();
        checkingIn(ALL_IS_WELL)
                .given(TREATMENT)
                .when(new CheckInPatient(VISIT, Examples.MONDAY_9AM))
                .thenRejected(new NotThatDay(TUESDAY_10AM));
        checkingIn(ALL_IS_WELL).given(TREATMENT, CLOSED).when(CHECK_IN_NOW).thenRejected(new NotNow(DISPLACED));
    }

    @Test
    void who_was_allowed_when_it_was_booked_may_not_be_at_check_in() {
        checkingIn(withScreening(Gate.BLOCK))
                .given(TREATMENT)
                .when(CHECK_IN_NOW)
                .thenRejected(new NotEligible(Gate.BLOCK, List.of("BLOOD_THINNER"), List.of()));
        checkingIn(withScreening(Gate.RESTRICT, LIGHT_STROKING))
                .given(TREATMENT)
                .when(CHECK_IN_NOW)
                .thenRejected(new NotEligible(
                        Gate.RESTRICT, List.of("BLOOD_THINNER", "RESTRICTED_LIGHT_STROKING"), List.of(LIGHT_STROKING)));
        checkingIn(ALL_IS_WELL)
                .given(booked(treat(ASHA, TUESDAY_10AM, DEEP_KNEADING)))
                .when(CHECK_IN_NOW)
                .thenRejected(new NotCertified(MARA, Examples.TUESDAY, List.of(DEEP_KNEADING)));
    }

    @Test
    void nobody_checks_in_while_a_clearance_is_wanted() {
        checkingIn(withScreening(Gate.HOLD))
                .given(PROVISIONAL)
                .when(CHECK_IN_NOW)
                .thenRejected(new NotEligible(Gate.HOLD, List.of("BLOOD_THINNER"), List.of()));
    }

    @Test
    void whose_clearance_came_a_moment_ago_checks_in() {
        checkingIn(ALL_IS_WELL).given(PROVISIONAL).when(CHECK_IN_NOW).then(CHECK_IN);
        checkingIn(ALL_IS_WELL).given(TREATMENT, SUSPENSION).when(CHECK_IN_NOW).then(CHECK_IN);
    }

    @Test
    void a_visit_is_completed_by_who_checked_in() {
        completing()
                .given(TREATMENT, CHECK_IN)
                .when(new CompleteAppointment(VISIT, TUESDAY_1PM))
                .then(COMPLETION);
        completing()
                .given(TREATMENT, CHECK_IN, COMPLETION)
                .when(new CompleteAppointment(VISIT, TUESDAY_1PM))
                .thenNothingNew();
        completing()
                .given(TREATMENT)
                .when(new CompleteAppointment(VISIT, TUESDAY_1PM))
                .thenRejected(new NotNow(BOOKED));
    }

    @Test
    void nobody_is_missed_before_the_visit_begins() {
        missing().given(TREATMENT).when(new RecordNoShow(VISIT, TUESDAY_10AM)).then(MISSED);
        missing()
                .given(TREATMENT)
                .when(new RecordNoShow(VISIT, HALF_PAST_NINE))
                .thenRejected(new NotStarted(TUESDAY_10AM));
        missing()
                .given(TREATMENT, CHECK_IN)
                .when(new RecordNoShow(VISIT, TUESDAY_10AM))
                .thenRejected(new NotNow(CHECKED_IN));
        missing()
                .given(TREATMENT, MISSED)
                .when(new RecordNoShow(VISIT, TUESDAY_1PM))
                .thenNothingNew();
    }

    @Test
    void a_step_that_was_a_mistake_is_taken_back_to_where_the_visit_stood() {
        undoing().given(TREATMENT, CHECK_IN).when(undo(HALF_PAST_NINE)).then(undone(CHECKED_IN, BOOKED));
        undoing().given(TREATMENT, CHECK_IN, COMPLETION).when(undo(TUESDAY_1PM)).then(undone(COMPLETED, CHECKED_IN));
        undoing().given(TREATMENT, MISSED).when(undo(TUESDAY_1PM)).then(undone(NO_SHOW, BOOKED));
        undoing()
                .given(PROVISIONAL, CANCELLATION)
                .when(undo(HALF_PAST_NINE))
                .then(undone(CANCELLED, AppointmentStatus.PROVISIONAL));
    }

    @Test
    void two_steps_are_taken_back_one_after_the_other() {
        undoing()
                .given(TREATMENT, CHECK_IN, COMPLETION, undone(COMPLETED, CHECKED_IN))
                .when(undo(TUESDAY_1PM))
                .then(undone(CHECKED_IN, BOOKED));
    }

    @Test
    void there_is_not_always_a_step_to_take_back() {
        undoing().given(TREATMENT).when(undo(HALF_PAST_NINE)).thenRejected(new NotNow(BOOKED));
        undoing()
                .given(TREATMENT, CANCELLATION)
                .when(undo(TUESDAY_10AM))
                .thenRejected(new AlreadyStarted(TUESDAY_10AM));
    }

    @Test
    void a_treatment_is_suspended_while_screening_forbids_it() {
        reviewing(withScreening(Gate.BLOCK)).given(TREATMENT).when(REVIEW).then(SUSPENSION);
        reviewing(withScreening(Gate.BLOCK)).given(PROVISIONAL).when(REVIEW).then(SUSPENSION);
        reviewing(withScreening(Gate.BLOCK))
                .given(TREATMENT, SUSPENSION)
                .when(REVIEW)
                .thenNothingNew();
    }

    @Test
    void it_is_reinstated_when_screening_allows_it_again() {
        reviewing(ALL_IS_WELL)
                .given(TREATMENT, SUSPENSION)
                .when(REVIEW)
                .then(new AppointmentReinstated(VISIT, ASHA, NORTH, false));
        reviewing(withScreening(Gate.HOLD))
                .given(TREATMENT, SUSPENSION)
                .when(REVIEW)
                .then(new AppointmentReinstated(VISIT, ASHA, NORTH, true));
    }

    @Test
    void a_wanted_clearance_makes_it_provisional_and_its_arrival_firm() {
        reviewing(withScreening(Gate.HOLD))
                .given(TREATMENT)
                .when(REVIEW)
                .then(new AppointmentPutOnHold(VISIT, ASHA, NORTH, List.of("BLOOD_THINNER")));
        reviewing(ALL_IS_WELL).given(PROVISIONAL).when(REVIEW).then(new AppointmentConfirmed(VISIT, ASHA, NORTH));
        reviewing(ALL_IS_WELL).given(TREATMENT).when(REVIEW).thenNothingNew();
        reviewing(withScreening(Gate.HOLD)).given(PROVISIONAL).when(REVIEW).thenNothingNew();
    }

    @Test
    void evaluations_and_what_has_begun_are_not_reviewed() {
        reviewing(withScreening(Gate.BLOCK)).given(EVALUATION).when(REVIEW).thenNothingNew();
        reviewing(withScreening(Gate.BLOCK))
                .given(TREATMENT)
                .when(new ReviewEligibility(VISIT, TUESDAY_10AM))
                .thenNothingNew();
        reviewing(withScreening(Gate.BLOCK))
                .given(TREATMENT, CHECK_IN)
                .when(REVIEW)
                .thenNothingNew();
    }

    @Test
    void two_people_may_set_a_rule_of_the_house_aside() {
        var evening = TUESDAY_10AM.plus(Duration.ofHours(7)); // the shift is over, the clinic is open
        var asked = withConsent(evaluate(ASHA, evening), "asha's desk", "manager");

        Examples.anAppointment()
                .when(asked)
                .then(
                        booked(asked),
                        new RuleOverridden(
                                VISIT, ASHA, NORTH, List.of(HouseRule.SHIFT), "manager", "comes from far away"));
    }

    @Test
    void one_person_may_not() {
        Examples.anAppointment()
                .when(withConsent(evaluate(ASHA, TUESDAY_10AM), "manager", "manager"))
                .thenRejected(new SecondPersonMissing());
    }

    @Test
    void no_consent_sets_safety_aside() {
        Examples.anAppointmentWhen(withScreening(Gate.BLOCK))
                .when(withConsent(treat(ASHA, TUESDAY_10AM, LIGHT_STROKING), "desk", "manager"))
                .thenRejected(new NotEligible(Gate.BLOCK, List.of("BLOOD_THINNER"), List.of()));
        Examples.anAppointment()
                .when(withConsent(treat(ASHA, TUESDAY_10AM, DEEP_KNEADING), "desk", "manager"))
                .thenRejected(new NotCertified(MARA, Examples.TUESDAY, List.<Technique>of(DEEP_KNEADING)));
    }

    private static <C> Spec<Appointment, C, AppointmentEvent> an(
            BiFunction<Appointment, C, Decision<AppointmentEvent>> decide) {
        return new Spec<>(Appointment.unbooked(), Appointment::after, decide);
    }

    private static Spec<Appointment, RescheduleAppointment, AppointmentEvent> moving(Circumstances known) {
        return an((appointment, c) -> appointment.decide(c, known));
    }

    private static Spec<Appointment, CheckInPatient, AppointmentEvent> checkingIn(Circumstances known) {
        return an((appointment, c) -> appointment.decide(c, known));
    }

    private static Spec<Appointment, ReviewEligibility, AppointmentEvent> reviewing(Circumstances known) {
        return an((appointment, c) -> appointment.decide(c, known));
    }

    private static Spec<Appointment, DisplaceAppointment, AppointmentEvent> displacing() {
        return an((appointment, c) -> appointment.decide(c));
    }

    private static Spec<Appointment, CompleteAppointment, AppointmentEvent> completing() {
        return an((appointment, c) -> appointment.decide(c));
    }

    private static Spec<Appointment, RecordNoShow, AppointmentEvent> missing() {
        return an((appointment, c) -> appointment.decide(c));
    }

    private static Spec<Appointment, UndoStep, AppointmentEvent> undoing() {
        return an((appointment, c) -> appointment.decide(c));
    }

    private static RescheduleAppointment move(Instant startsAt) {
        return new RescheduleAppointment(VISIT, startsAt, null, null, HALF_PAST_NINE);
    }

    private static AppointmentRescheduled moved(boolean provisional) {
        return new AppointmentRescheduled(
                VISIT, ASHA, NORTH, MARA, ROOM_1, TUESDAY_1PM, TUESDAY_1PM.plusSeconds(3600), provisional);
    }

    private static UndoStep undo(Instant at) {
        return new UndoStep(VISIT, at);
    }

    private static StepUndone undone(AppointmentStatus undone, AppointmentStatus restored) {
        return new StepUndone(VISIT, ASHA, NORTH, undone, restored);
    }

    private static BookAppointment withConsent(BookAppointment asked, String by, String approvedBy) {
        var consent = new Consent(List.of(HouseRule.SHIFT), by, approvedBy, "comes from far away");
        return new BookAppointment(asked.appointmentId(), asked.visit(), consent, asked.at());
    }
}
