package org.tributary.booking.appointment;

import static org.tributary.booking.appointment.Examples.ALL_IS_WELL;
import static org.tributary.booking.appointment.Examples.ASHA;
import static org.tributary.booking.appointment.Examples.MARA;
import static org.tributary.booking.appointment.Examples.NORTH;
import static org.tributary.booking.appointment.Examples.TUESDAY_10AM;
import static org.tributary.booking.appointment.Examples.VISIT;
import static org.tributary.booking.appointment.Examples.booked;
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
import org.tributary.booking.appointment.AppointmentCommand.CheckInPatient;
import org.tributary.booking.appointment.AppointmentCommand.CompleteAppointment;
import org.tributary.booking.appointment.AppointmentCommand.RecordNoShow;
import org.tributary.booking.appointment.AppointmentCommand.UndoStep;
import org.tributary.booking.appointment.AppointmentRejection.AlreadyStarted;
import org.tributary.booking.appointment.AppointmentRejection.NotCertified;
import org.tributary.booking.appointment.AppointmentRejection.NotEligible;
import org.tributary.booking.appointment.AppointmentRejection.NotNow;
import org.tributary.booking.appointment.AppointmentRejection.NotStarted;
import org.tributary.booking.appointment.AppointmentRejection.NotThatDay;
import org.tributary.booking.appointment.AppointmentRejection.UnknownPatient;
import org.tributary.events.ClosureId;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.events.booking.AppointmentEvent.AppointmentCompleted;
import org.tributary.events.booking.AppointmentEvent.AppointmentConfirmed;
import org.tributary.events.booking.AppointmentEvent.AppointmentDisplaced;
import org.tributary.events.booking.AppointmentEvent.AppointmentPutOnHold;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.booking.AppointmentEvent.AppointmentSuspended;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.events.booking.AppointmentEvent.NoShowRecorded;
import org.tributary.events.booking.AppointmentEvent.PatientCheckedIn;
import org.tributary.events.booking.AppointmentEvent.StepUndone;
import org.tributary.events.terms.Gate;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.testkit.Spec;

/** The day of the visit, and steps that are taken back. */
class AttendanceRulesSpec {

    private static final Instant HALF_PAST_NINE = TUESDAY_10AM.minus(Duration.ofMinutes(30));
    private static final Instant TUESDAY_1PM = TUESDAY_10AM.plus(Duration.ofHours(3));
    private static final ClosureId HOLIDAY = ClosureId.of("00000000-0000-7000-8000-0000000000e1");
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
                .then(undone(CANCELLED, AppointmentStatus.PROVISIONAL), new AppointmentConfirmed(VISIT, ASHA, NORTH));
    }

    @Test
    void what_waits_for_its_time_again_is_judged_by_what_was_told_meanwhile() {
        undoing(withScreening(Gate.BLOCK))
                .given(TREATMENT, CANCELLATION)
                .when(undo(HALF_PAST_NINE))
                .then(
                        undone(CANCELLED, BOOKED),
                        new AppointmentSuspended(VISIT, ASHA, NORTH, Gate.BLOCK, List.of("BLOOD_THINNER")));
        undoing(withScreening(Gate.HOLD))
                .given(TREATMENT, CHECK_IN)
                .when(undo(HALF_PAST_NINE))
                .then(
                        undone(CHECKED_IN, BOOKED),
                        new AppointmentPutOnHold(VISIT, ASHA, NORTH, List.of("BLOOD_THINNER")));
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
    void whom_the_clinic_treats_no_more_has_no_visit_back() {
        undoing(new DecisionContext(ALL_IS_WELL.premises(), ALL_IS_WELL.roster(), null))
                .given(TREATMENT, CANCELLATION)
                .when(undo(HALF_PAST_NINE))
                .thenRejected(new UnknownPatient(ASHA));
    }

    private static <C> Spec<Appointment, C, AppointmentEvent> an(
            BiFunction<Appointment, C, Decision<AppointmentEvent>> decide) {
        return new Spec<>(new Appointment.Unbooked(), Appointment::after, decide);
    }

    private static Spec<Appointment, CheckInPatient, AppointmentEvent> checkingIn(DecisionContext known) {
        return an((appointment, c) -> Examples.decide(appointment, c, known));
    }

    private static Spec<Appointment, CompleteAppointment, AppointmentEvent> completing() {
        return an((appointment, c) -> Examples.decide(appointment, c, DecisionContext.UNKNOWN));
    }

    private static Spec<Appointment, RecordNoShow, AppointmentEvent> missing() {
        return an((appointment, c) -> Examples.decide(appointment, c, DecisionContext.UNKNOWN));
    }

    private static Spec<Appointment, UndoStep, AppointmentEvent> undoing() {
        return undoing(ALL_IS_WELL);
    }

    private static Spec<Appointment, UndoStep, AppointmentEvent> undoing(DecisionContext known) {
        return an((appointment, c) -> Examples.decide(appointment, c, known));
    }

    private static UndoStep undo(Instant at) {
        return new UndoStep(VISIT, at);
    }

    private static StepUndone undone(AppointmentStatus undone, AppointmentStatus restored) {
        return new StepUndone(VISIT, ASHA, NORTH, undone, restored);
    }
}
