package org.tributary.booking.appointment;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.ArrayList;
import java.util.List;
import org.tributary.booking.appointment.Appointment.Advanced;
import org.tributary.booking.appointment.Appointment.Cancelled;
import org.tributary.booking.appointment.Appointment.Planned;
import org.tributary.booking.appointment.Appointment.Unapproved;
import org.tributary.booking.appointment.AppointmentCommand.CheckInPatient;
import org.tributary.booking.appointment.AppointmentCommand.RecordNoShow;
import org.tributary.booking.appointment.AppointmentCommand.ReviewEligibility;
import org.tributary.booking.appointment.AppointmentCommand.UndoStep;
import org.tributary.booking.appointment.AppointmentRejection.AlreadyStarted;
import org.tributary.booking.appointment.AppointmentRejection.NotApproved;
import org.tributary.booking.appointment.AppointmentRejection.NotEligible;
import org.tributary.booking.appointment.AppointmentRejection.NotStarted;
import org.tributary.booking.appointment.AppointmentRejection.NotThatDay;
import org.tributary.booking.appointment.AppointmentRejection.TimeTaken;
import org.tributary.booking.appointment.AppointmentRejection.UnknownPatient;
import org.tributary.booking.appointment.DecisionContext.Claim;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.AppointmentEvent.NoShowRecorded;
import org.tributary.events.booking.AppointmentEvent.PatientCheckedIn;
import org.tributary.events.booking.AppointmentEvent.StepUndone;
import org.tributary.events.terms.Gate;
import org.tributary.platform.kernel.Decision;

/** What becomes of a visit on its day: who came is judged once more, and a step taken by mistake is taken back. */
final class AttendanceRules {

    private AttendanceRules() {}

    static Decision<AppointmentEvent> checkIn(Planned planned, CheckInPatient c, DecisionContext known) {
        var visit = planned.visit();
        var premises = known.premises();
        if (premises != null && !premises.dayOf(c.at()).equals(premises.dayOf(visit.startsAt()))) {
            return rejected(new NotThatDay(visit.startsAt()));
        }
        return switch (VisitPolicy.ofFitness(visit, known)) {
            case VisitPolicy.Refused refused -> rejected(refused.reason());
            case VisitPolicy.Allowed allowed when allowed.provisionally() -> rejected(clearanceWanted(visit, known));
            case VisitPolicy.Allowed _ ->
                accepted(new PatientCheckedIn(c.appointmentId(), visit.patientId(), visit.clinicId()));
        };
    }

    static Decision<AppointmentEvent> miss(Planned planned, RecordNoShow c) {
        var visit = planned.visit();
        return c.at().isBefore(visit.startsAt())
                ? rejected(new NotStarted(visit.startsAt()))
                : accepted(new NoShowRecorded(c.appointmentId(), visit.patientId(), visit.clinicId()));
    }

    /**
     * Whoever was told that a visit is cancelled is not expected any more once its time has come, nor is whom the clinic does not treat. What waits for its time again is
     * judged by what was told meanwhile.
     */
    static Decision<AppointmentEvent> undo(Advanced advanced, UndoStep c, DecisionContext known) {
        var visit = advanced.visit();
        if (isUnapproved(advanced)) {
            return rejected(new NotApproved());
        }
        if (isTooLate(advanced, c)) {
            return rejected(new AlreadyStarted(visit.startsAt()));
        }
        if (advanced instanceof Cancelled && known.gate() == null) {
            return rejected(new UnknownPatient(visit.patientId()));
        }
        if (known.claim() instanceof Claim.Taken taken) {
            return rejected(new TimeTaken(taken.by()));
        }
        var facts = new ArrayList<AppointmentEvent>();
        facts.add(new StepUndone(
                c.appointmentId(),
                visit.patientId(),
                visit.clinicId(),
                advanced.status(),
                advanced.before().status()));
        var review = new ReviewEligibility(c.appointmentId(), c.at());
        facts.addAll(AppointmentDecider.decide(advanced.before(), review, known).eventsOrThrow());
        return new Decision.Accepted<>(facts);
    }

    /** Whether the last step may be taken back, as far as the visit's time is free. */
    static boolean mayBeUndone(Advanced advanced, UndoStep c) {
        return !isUnapproved(advanced) && !isTooLate(advanced, c);
    }

    /** Whether nobody has agreed to it, and it was off for that or before somebody could. */
    private static boolean isUnapproved(Advanced advanced) {
        return advanced.before() instanceof Unapproved;
    }

    /** Whether it was said that the visit is off, and its time has come. */
    private static boolean isTooLate(Advanced advanced, UndoStep c) {
        return advanced instanceof Cancelled
                && !c.at().isBefore(advanced.visit().startsAt());
    }

    private static NotEligible clearanceWanted(Visit visit, DecisionContext known) {
        var gate = known.gate();
        return new NotEligible(Gate.HOLD, gate == null ? List.of() : gate.reasons(visit.startsAt()), List.of());
    }
}
