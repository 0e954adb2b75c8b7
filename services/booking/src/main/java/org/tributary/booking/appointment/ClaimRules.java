package org.tributary.booking.appointment;

import java.util.Optional;
import org.tributary.booking.appointment.Appointment.Advanced;
import org.tributary.booking.appointment.Appointment.Cancelled;
import org.tributary.booking.appointment.Appointment.Planned;
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

/** Which time a command takes, and which it gives back. */
final class ClaimRules {

    private ClaimRules() {}

    /** The visit for which a command wants time, if nothing but somebody else's claim can stand in its way. */
    static Optional<Visit> wanted(Appointment appointment, AppointmentCommand command, DecisionContext known) {
        return switch (command) {
            case BookAppointment c
            when appointment instanceof Unbooked && PlanningRules.judge(c, known) instanceof VisitPolicy.Allowed ->
                Optional.of(c.visit());
            case RescheduleAppointment c
            when appointment instanceof Planned p && PlanningRules.isAllowed(p, c, known) ->
                Optional.of(PlanningRules.moved(p, c));
            case UndoStep c when appointment instanceof Advanced a && AttendanceRules.mayBeUndone(a, c) -> heldAgain(a);
            case BookAppointment _,
                    RescheduleAppointment _,
                    UndoStep _,
                    ApproveException _,
                    GiveUpException _,
                    CheckInPatient _,
                    CompleteAppointment _,
                    RecordNoShow _,
                    DisplaceAppointment _,
                    ReviewEligibility _,
                    CancelAppointment _ -> Optional.empty();
        };
    }

    /** What those who wait for a time are told of. What the clinic itself takes away, and what has been used, is nobody's. */
    static Optional<FreedTime> offered(Appointment before, Appointment after) {
        return before.visitHoldingItsTime()
                .filter(held -> after instanceof Cancelled || isMoved(held, after))
                .map(held -> new FreedTime(
                        held.clinicId(), held.kind(), held.therapistId(), held.startsAt(), held.endsAt()));
    }

    private static boolean isMoved(Visit held, Appointment after) {
        return after.visitHoldingItsTime().filter(now -> !now.equals(held)).isPresent();
    }

    private static Optional<Visit> heldAgain(Advanced advanced) {
        return advanced.visitHoldingItsTime().isPresent()
                ? Optional.empty()
                : advanced.before().visitHoldingItsTime();
    }
}
