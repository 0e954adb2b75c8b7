package org.tributary.booking.appointment;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentCommand.ApproveException;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.AppointmentCommand.CancelAppointment;
import org.tributary.booking.appointment.AppointmentCommand.CheckInPatient;
import org.tributary.booking.appointment.AppointmentCommand.CompleteAppointment;
import org.tributary.booking.appointment.AppointmentCommand.DisplaceAppointment;
import org.tributary.booking.appointment.AppointmentCommand.ExceptionRequest;
import org.tributary.booking.appointment.AppointmentCommand.GiveUpException;
import org.tributary.booking.appointment.AppointmentCommand.RecordNoShow;
import org.tributary.booking.appointment.AppointmentCommand.RescheduleAppointment;
import org.tributary.booking.appointment.AppointmentCommand.ReviewEligibility;
import org.tributary.booking.appointment.AppointmentCommand.UndoStep;
import org.tributary.events.ApprovalId;
import org.tributary.events.SubjectId;
import org.tributary.platform.approvals.ApprovalCommand.RequestApproval;
import org.tributary.platform.approvals.ApprovalCommand.WithdrawApproval;
import org.tributary.platform.eventstore.NestedCommands;

/** Asks for a second person where a visit is against rules of the house, and for none any more once it has given up that time. */
@Component
class ExceptionApprovals {

    private final NestedCommands nested;
    private final Clock clock;

    ExceptionApprovals(NestedCommands nested, Clock clock) {
        this.nested = nested;
        this.clock = clock;
    }

    /** In the transaction of a command that has changed something. */
    void follow(Appointment before, AppointmentCommand command) {
        switch (command) {
            case BookAppointment c when c.exception() != null -> nested.send(request(c, c.exception()));
            case RescheduleAppointment _, CancelAppointment _, DisplaceAppointment _ ->
                before.awaitedApproval().ifPresent(this::withdraw);
            case BookAppointment _,
                    ApproveException _,
                    GiveUpException _,
                    CheckInPatient _,
                    CompleteAppointment _,
                    RecordNoShow _,
                    ReviewEligibility _,
                    UndoStep _ -> {}
        }
    }

    private static RequestApproval request(BookAppointment c, ExceptionRequest exception) {
        var visit = c.visit();
        return new RequestApproval(
                exception.approvalId(),
                HouseExceptionKind.NAME,
                new SubjectId(c.appointmentId().value()),
                visit.clinicId(),
                visit.patientId(),
                exception.requestedBy(),
                exception.reason(),
                visit.startsAt(),
                c.at());
    }

    private void withdraw(ApprovalId approval) {
        nested.send(new WithdrawApproval(approval, clock.instant()));
    }
}
