package org.tributary.booking.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tributary.booking.appointment.Appointment.Unapproved;
import org.tributary.booking.appointment.AppointmentCommand.ApproveException;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.AppointmentCommand.ExceptionRequest;
import org.tributary.booking.appointment.AppointmentCommand.GiveUpException;
import org.tributary.booking.appointment.AppointmentCommand.ReviewEligibility;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.events.booking.AppointmentEvent.AppointmentConfirmed;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.events.booking.AppointmentEvent.ExceptionApproved;
import org.tributary.events.booking.AppointmentEvent.ExceptionRequested;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.kernel.Decision;

/** What becomes of a visit against rules of the house: a second person sets them aside, or it is given up. */
final class ExceptionRules {

    private ExceptionRules() {}

    static ExceptionRequested requested(BookAppointment c, ExceptionRequest exception) {
        return new ExceptionRequested(
                c.appointmentId(),
                c.visit().patientId(),
                c.visit().clinicId(),
                exception.approvalId(),
                List.copyOf(exception.rules()),
                exception.requestedBy(),
                exception.reason());
    }

    /** Firm from then on, unless screening has something against it: a clearance may be wanted as well. */
    static Decision<AppointmentEvent> approve(Unapproved unapproved, ApproveException c, DecisionContext known) {
        var visit = unapproved.visit();
        var facts = new ArrayList<AppointmentEvent>();
        facts.add(new ExceptionApproved(
                c.appointmentId(), visit.patientId(), visit.clinicId(), c.approvalId(), c.approvedBy()));
        if (visit.kind() == VisitKind.EVALUATION) {
            facts.add(new AppointmentConfirmed(c.appointmentId(), visit.patientId(), visit.clinicId()));
        } else {
            var review = new ReviewEligibility(c.appointmentId(), c.at());
            facts.addAll(AppointmentDecider.decide(unapproved.otherwise(), review, known)
                    .eventsOrThrow());
        }
        return new Decision.Accepted<>(facts);
    }

    /** Also when its time has come: nobody has agreed to it. */
    static AppointmentCancelled givenUp(Visit visit, GiveUpException c) {
        var notice = notice(c.at(), visit.startsAt());
        return new AppointmentCancelled(
                c.appointmentId(),
                visit.patientId(),
                visit.clinicId(),
                CancelledBy.CLINIC,
                c.reason(),
                PlanningRules.isLate(notice),
                notice);
    }

    private static Duration notice(Instant at, Instant startsAt) {
        return at.isBefore(startsAt) ? Duration.between(at, startsAt) : Duration.ZERO;
    }
}
