package org.tributary.booking.appointment;

import static org.tributary.booking.appointment.Examples.ALL_IS_WELL;
import static org.tributary.booking.appointment.Examples.ASHA;
import static org.tributary.booking.appointment.Examples.MARA;
import static org.tributary.booking.appointment.Examples.MONDAY_9AM;
import static org.tributary.booking.appointment.Examples.NORTH;
import static org.tributary.booking.appointment.Examples.ROOM_1;
import static org.tributary.booking.appointment.Examples.TUESDAY_10AM;
import static org.tributary.booking.appointment.Examples.VISIT;
import static org.tributary.booking.appointment.Examples.booked;
import static org.tributary.booking.appointment.Examples.evaluate;
import static org.tributary.booking.appointment.Examples.provisionallyBooked;
import static org.tributary.booking.appointment.Examples.treat;
import static org.tributary.booking.appointment.Examples.withScreening;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.booking.appointment.AppointmentCommand.ApproveException;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.AppointmentCommand.CancelAppointment;
import org.tributary.booking.appointment.AppointmentCommand.CheckInPatient;
import org.tributary.booking.appointment.AppointmentCommand.ExceptionRequest;
import org.tributary.booking.appointment.AppointmentCommand.GiveUpException;
import org.tributary.booking.appointment.AppointmentCommand.RecordNoShow;
import org.tributary.booking.appointment.AppointmentCommand.RescheduleAppointment;
import org.tributary.booking.appointment.AppointmentCommand.ReviewEligibility;
import org.tributary.booking.appointment.AppointmentCommand.UndoStep;
import org.tributary.booking.appointment.AppointmentRejection.NotApproved;
import org.tributary.booking.appointment.AppointmentRejection.NotCertified;
import org.tributary.booking.appointment.AppointmentRejection.NotEligible;
import org.tributary.events.ApprovalId;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.events.booking.AppointmentEvent.AppointmentConfirmed;
import org.tributary.events.booking.AppointmentEvent.AppointmentDisplaced;
import org.tributary.events.booking.AppointmentEvent.AppointmentReinstated;
import org.tributary.events.booking.AppointmentEvent.AppointmentRescheduled;
import org.tributary.events.booking.AppointmentEvent.AppointmentSuspended;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.events.booking.AppointmentEvent.ExceptionApproved;
import org.tributary.events.booking.AppointmentEvent.ExceptionRequested;
import org.tributary.events.booking.AppointmentEvent.HouseRule;
import org.tributary.events.booking.AppointmentEvent.PatientCheckedIn;
import org.tributary.events.booking.AppointmentEvent.RuleOverridden;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.platform.testkit.Spec;

/** Rules of the house, which a second person may set aside, and safety, which nobody may. */
class HouseExceptionSpec {

    private static final ApprovalId APPROVAL = ApprovalId.of("00000000-0000-7000-8000-0000000000f1");
    private static final ApprovalId ANOTHER = ApprovalId.of("00000000-0000-7000-8000-0000000000f2");

    /** The shift is over, the clinic is open. */
    private static final Instant EVENING = TUESDAY_10AM.plus(Duration.ofHours(7));

    private static final BookAppointment EVALUATION = inTheEvening(evaluate(ASHA, EVENING));
    private static final BookAppointment TREATMENT = inTheEvening(treat(ASHA, EVENING, LIGHT_STROKING));
    private static final AppointmentEvent APPROVED = new ExceptionApproved(VISIT, ASHA, NORTH, APPROVAL, "desk2");
    private static final AppointmentEvent CONFIRMED = new AppointmentConfirmed(VISIT, ASHA, NORTH);

    private static final ApproveException APPROVE = new ApproveException(VISIT, APPROVAL, "desk2", MONDAY_9AM);
    private static final GiveUpException GIVE_UP = new GiveUpException(VISIT, APPROVAL, "nobody is there", MONDAY_9AM);

    @Test
    void a_visit_against_a_rule_of_the_house_is_booked_and_waits_for_a_second_person() {
        Examples.anAppointment().when(EVALUATION).then(booked(EVALUATION), requested());
        Examples.anAppointmentWhen(withScreening(Gate.HOLD))
                .when(TREATMENT)
                .then(provisionallyBooked(TREATMENT), requested());
    }

    @Test
    void the_same_again_changes_nothing() {
        unapproved().when(EVALUATION).thenNothingNew();
    }

    @Test
    void no_second_person_sets_safety_aside() {
        Examples.anAppointmentWhen(withScreening(Gate.BLOCK))
                .when(TREATMENT)
                .thenRejected(new NotEligible(Gate.BLOCK, List.of("BLOOD_THINNER"), List.of()));
        Examples.anAppointment()
                .when(inTheEvening(treat(ASHA, TUESDAY_10AM, DEEP_KNEADING)))
                .thenRejected(new NotCertified(MARA, Examples.TUESDAY, List.<Technique>of(DEEP_KNEADING)));
    }

    @Test
    void once_somebody_agreed_it_is_firm() {
        unapproved().when(APPROVE).then(APPROVED, CONFIRMED);
        unapprovedTreatment(ALL_IS_WELL).when(APPROVE).then(APPROVED, CONFIRMED);
        approved().when(new CheckInPatient(VISIT, EVENING)).then(new PatientCheckedIn(VISIT, ASHA, NORTH));
    }

    @Test
    void it_stays_provisional_while_a_clearance_is_wanted_too() {
        unapprovedTreatment(withScreening(Gate.HOLD)).when(APPROVE).then(APPROVED);
        unapprovedTreatment(ALL_IS_WELL)
                .given(APPROVED)
                .when(new ReviewEligibility(VISIT, MONDAY_9AM))
                .then(CONFIRMED);
    }

    @Test
    void a_clearance_alone_does_not_make_it_firm() {
        unapprovedTreatment(ALL_IS_WELL)
                .when(new ReviewEligibility(VISIT, MONDAY_9AM))
                .thenNothingNew();
    }

    @Test
    void who_may_not_be_treated_any_more_is_not_treated_for_a_second_person_agrees() {
        var suspended = new AppointmentSuspended(VISIT, ASHA, NORTH, Gate.BLOCK, List.of("BLOOD_THINNER"));

        unapprovedTreatment(withScreening(Gate.BLOCK)).when(APPROVE).then(APPROVED, suspended);
        unapprovedTreatment(withScreening(Gate.BLOCK))
                .given(suspended)
                .when(APPROVE)
                .then(APPROVED);
        unapprovedTreatment(ALL_IS_WELL)
                .given(suspended)
                .when(APPROVE)
                .then(APPROVED, new AppointmentReinstated(VISIT, ASHA, NORTH, false));
        unapprovedTreatment(ALL_IS_WELL)
                .given(suspended)
                .when(new ReviewEligibility(VISIT, MONDAY_9AM))
                .then(new AppointmentReinstated(VISIT, ASHA, NORTH, true));
    }

    @Test
    void what_nobody_agrees_to_is_cancelled() {
        unapproved().when(GIVE_UP).then(cancelled("nobody is there", Duration.ofHours(32)));
        unapproved()
                .when(new GiveUpException(VISIT, APPROVAL, null, EVENING.plusSeconds(3)))
                .then(new AppointmentCancelled(VISIT, ASHA, NORTH, CancelledBy.CLINIC, null, true, Duration.ZERO));
    }

    @Test
    void and_is_not_brought_back() {
        unapproved()
                .given(cancelled("nobody is there", Duration.ofHours(32)))
                .when(new UndoStep(VISIT, MONDAY_9AM))
                .thenRejected(new NotApproved());
    }

    @Test
    void nobody_is_received_or_missed_at_a_visit_that_nobody_agreed_to() {
        unapproved().when(new CheckInPatient(VISIT, EVENING)).thenRejected(new NotApproved());
        unapproved().when(new RecordNoShow(VISIT, EVENING)).thenRejected(new NotApproved());
    }

    @Test
    void an_answer_to_another_question_or_a_second_one_changes_nothing() {
        unapproved()
                .when(new ApproveException(VISIT, ANOTHER, "desk2", MONDAY_9AM))
                .thenNothingNew();
        unapproved().when(new GiveUpException(VISIT, ANOTHER, null, MONDAY_9AM)).thenNothingNew();
        approved().when(APPROVE).thenNothingNew();
        approved().when(GIVE_UP).thenNothingNew();
    }

    @Test
    void a_visit_that_moves_or_loses_its_time_waits_for_nobody() {
        var moved = new AppointmentRescheduled(
                VISIT, ASHA, NORTH, MARA, ROOM_1, TUESDAY_10AM, TUESDAY_10AM.plus(Duration.ofHours(1)), false);

        unapproved()
                .when(new RescheduleAppointment(VISIT, TUESDAY_10AM, null, ROOM_1, MONDAY_9AM))
                .then(moved);
        unapproved().given(moved).when(GIVE_UP).thenNothingNew();
        unapproved()
                .given(new AppointmentDisplaced(VISIT, ASHA, NORTH, null, null))
                .when(GIVE_UP)
                .thenNothingNew();
    }

    @Test
    void it_may_be_cancelled_before_anybody_answered() {
        unapproved()
                .when(new CancelAppointment(VISIT, CancelledBy.CLINIC, "nobody is there", MONDAY_9AM))
                .then(cancelled("nobody is there", Duration.ofHours(32)));
    }

    @Test
    void a_visit_of_which_consent_was_named_in_the_days_before_stands() {
        anAppointment(ALL_IS_WELL)
                .given(
                        booked(EVALUATION),
                        new RuleOverridden(VISIT, ASHA, NORTH, List.of(HouseRule.SHIFT), "manager", "far"))
                .when(new CheckInPatient(VISIT, EVENING))
                .then(new PatientCheckedIn(VISIT, ASHA, NORTH));
    }

    private static Spec<Appointment, AppointmentCommand, AppointmentEvent> anAppointment(DecisionContext known) {
        return new Spec<>(
                new Appointment.Unbooked(), Appointment::after, (visit, c) -> Examples.decide(visit, c, known));
    }

    private static Spec<Appointment, AppointmentCommand, AppointmentEvent> unapproved() {
        return anAppointment(ALL_IS_WELL).given(booked(EVALUATION), requested());
    }

    private static Spec<Appointment, AppointmentCommand, AppointmentEvent> approved() {
        return unapproved().given(APPROVED, CONFIRMED);
    }

    private static Spec<Appointment, AppointmentCommand, AppointmentEvent> unapprovedTreatment(DecisionContext known) {
        return anAppointment(known).given(provisionallyBooked(TREATMENT), requested());
    }

    private static AppointmentEvent cancelled(String reason, Duration notice) {
        return new AppointmentCancelled(VISIT, ASHA, NORTH, CancelledBy.CLINIC, reason, false, notice);
    }

    private static AppointmentEvent requested() {
        return new ExceptionRequested(
                VISIT, ASHA, NORTH, APPROVAL, List.of(HouseRule.SHIFT), "desk", "comes from far away");
    }

    private static BookAppointment inTheEvening(BookAppointment asked) {
        var exception = new ExceptionRequest(APPROVAL, List.of(HouseRule.SHIFT), "desk", "comes from far away");
        return new BookAppointment(asked.appointmentId(), asked.visit(), exception, asked.at());
    }
}
