package org.tributary.booking.appointment;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import org.tributary.booking.appointment.Appointment.Advanced;
import org.tributary.booking.appointment.Appointment.Booked;
import org.tributary.booking.appointment.Appointment.Cancelled;
import org.tributary.booking.appointment.Appointment.CheckedIn;
import org.tributary.booking.appointment.Appointment.Completed;
import org.tributary.booking.appointment.Appointment.Displaced;
import org.tributary.booking.appointment.Appointment.Existing;
import org.tributary.booking.appointment.Appointment.NoShow;
import org.tributary.booking.appointment.Appointment.Planned;
import org.tributary.booking.appointment.Appointment.Provisional;
import org.tributary.booking.appointment.Appointment.Unapproved;
import org.tributary.booking.appointment.Appointment.Unbooked;
import org.tributary.booking.appointment.AppointmentCommand.ApproveException;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.AppointmentCommand.CancelAppointment;
import org.tributary.booking.appointment.AppointmentCommand.CheckInPatient;
import org.tributary.booking.appointment.AppointmentCommand.CompleteAppointment;
import org.tributary.booking.appointment.AppointmentCommand.DisplaceAppointment;
import org.tributary.booking.appointment.AppointmentCommand.GiveUpException;
import org.tributary.booking.appointment.AppointmentCommand.RecordNoShow;
import org.tributary.booking.appointment.AppointmentCommand.RescheduleAppointment;
import org.tributary.booking.appointment.AppointmentCommand.ReviewEligibility;
import org.tributary.booking.appointment.AppointmentCommand.UndoStep;
import org.tributary.booking.appointment.AppointmentRejection.BookedDifferently;
import org.tributary.booking.appointment.AppointmentRejection.NeverBooked;
import org.tributary.booking.appointment.AppointmentRejection.NotApproved;
import org.tributary.booking.appointment.AppointmentRejection.NotNow;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.AppointmentEvent.AppointmentCompleted;
import org.tributary.events.booking.AppointmentEvent.AppointmentDisplaced;
import org.tributary.platform.kernel.Decision;

/** All rules about an appointment. */
final class AppointmentDecider {

    private AppointmentDecider() {}

    /** One line for each meaningful pair of state and command. */
    static Decision<AppointmentEvent> decide(
            Appointment appointment, AppointmentCommand command, DecisionContext known) {
        return switch (new Asked(appointment, command)) {
            case Asked(Unbooked _, BookAppointment c) -> PlanningRules.book(c, known);
            case Asked(Booked b, BookAppointment c) when b.visit().isAsAsked(c.visit()) -> alreadyDone();
            case Asked(Provisional p, BookAppointment c) when p.visit().isAsAsked(c.visit()) -> alreadyDone();
            case Asked(Unapproved u, BookAppointment c) when u.visit().isAsAsked(c.visit()) -> alreadyDone();
            case Asked(Existing _, BookAppointment c) -> rejected(new BookedDifferently(c.appointmentId()));

            case Asked(Unbooked _, ReviewEligibility _) -> alreadyDone();
            case Asked(Unbooked _, AppointmentCommand c) -> rejected(new NeverBooked(c.appointmentId()));

            case Asked(Unapproved u, ApproveException c)
            when u.waitsFor(c.approvalId()) -> ExceptionRules.approve(u, c, known);
            case Asked(Existing _, ApproveException _) -> alreadyDone();
            case Asked(Unapproved u, GiveUpException c)
            when u.waitsFor(c.approvalId()) -> accepted(ExceptionRules.givenUp(u.visit(), c));
            case Asked(Existing _, GiveUpException _) -> alreadyDone();

            case Asked(Planned p, RescheduleAppointment c) -> PlanningRules.reschedule(p, c, known);
            case Asked(Advanced a, RescheduleAppointment _) -> rejected(new NotNow(a.status()));

            case Asked(Displaced _, ReviewEligibility _) -> alreadyDone();
            case Asked(Planned p, ReviewEligibility c) -> PlanningRules.review(p, c, known);
            case Asked(Advanced _, ReviewEligibility _) -> alreadyDone();

            case Asked(Planned p, CancelAppointment c) -> PlanningRules.cancel(p, c);
            case Asked(Cancelled _, CancelAppointment _) -> alreadyDone();
            case Asked(Advanced a, CancelAppointment _) -> rejected(new NotNow(a.status()));

            case Asked(Displaced _, DisplaceAppointment _) -> alreadyDone();
            case Asked(Planned p, DisplaceAppointment c) -> displace(p.visit(), c);
            case Asked(CheckedIn i, DisplaceAppointment _) -> rejected(new NotNow(i.status()));
            case Asked(Advanced _, DisplaceAppointment _) -> alreadyDone();

            case Asked(CheckedIn _, CheckInPatient _) -> alreadyDone();
            case Asked(Displaced d, CheckInPatient _) -> rejected(new NotNow(d.status()));
            case Asked(Unapproved _, CheckInPatient _) -> rejected(new NotApproved());
            case Asked(Planned p, CheckInPatient c) -> AttendanceRules.checkIn(p, c, known);
            case Asked(Advanced a, CheckInPatient _) -> rejected(new NotNow(a.status()));

            case Asked(Completed _, CompleteAppointment _) -> alreadyDone();
            case Asked(CheckedIn i, CompleteAppointment c) -> complete(i.visit(), c);
            case Asked(Existing e, CompleteAppointment _) -> rejected(new NotNow(e.status()));

            case Asked(NoShow _, RecordNoShow _) -> alreadyDone();
            case Asked(Displaced d, RecordNoShow _) -> rejected(new NotNow(d.status()));
            case Asked(Unapproved _, RecordNoShow _) -> rejected(new NotApproved());
            case Asked(Planned p, RecordNoShow c) -> AttendanceRules.miss(p, c);
            case Asked(Advanced a, RecordNoShow _) -> rejected(new NotNow(a.status()));

            case Asked(Planned p, UndoStep _) -> rejected(new NotNow(p.status()));
            case Asked(Advanced a, UndoStep c) -> AttendanceRules.undo(a, c, known);
        };
    }

    private static Decision<AppointmentEvent> displace(Visit visit, DisplaceAppointment c) {
        return accepted(new AppointmentDisplaced(
                c.appointmentId(), visit.patientId(), visit.clinicId(), c.closureId(), c.absenceId()));
    }

    private static Decision<AppointmentEvent> complete(Visit visit, CompleteAppointment c) {
        return accepted(new AppointmentCompleted(c.appointmentId(), visit.patientId(), visit.clinicId()));
    }

    private record Asked(Appointment appointment, AppointmentCommand command) {}
}
