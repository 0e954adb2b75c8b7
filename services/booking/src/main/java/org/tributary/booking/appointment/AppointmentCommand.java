package org.tributary.booking.appointment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AbsenceId;
import org.tributary.events.AppointmentId;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClosureId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.events.booking.AppointmentEvent.HouseRule;

/** Everything one can ask of an appointment. {@code at} is when it was asked, never when it is handled. */
public sealed interface AppointmentCommand {

    AppointmentId appointmentId();

    record BookAppointment(
            AppointmentId appointmentId,
            Visit visit,
            @Nullable ExceptionRequest exception,
            Instant at) implements AppointmentCommand {}

    /** A second person has set the rules of the house aside for the visit. */
    record ApproveException(AppointmentId appointmentId, ApprovalId approvalId, String approvedBy, Instant at)
            implements AppointmentCommand {}

    /** No second person has: one has refused, with a reason, or none has answered in time. */
    record GiveUpException(
            AppointmentId appointmentId,
            ApprovalId approvalId,
            @Nullable String reason,
            Instant at) implements AppointmentCommand {

        /** Without the reason, which may tell of the patient: a command may end up in a log line. */
        @Override
        public String toString() {
            return "GiveUpException[" + appointmentId + "]";
        }
    }

    /** To another time, as long as before; with another therapist or in another room if they are named. */
    record RescheduleAppointment(
            AppointmentId appointmentId,
            Instant startsAt,
            @Nullable TherapistId therapistId,
            @Nullable RoomId roomId,
            Instant at)
            implements AppointmentCommand {}

    record CheckInPatient(AppointmentId appointmentId, Instant at) implements AppointmentCommand {}

    record CompleteAppointment(AppointmentId appointmentId, Instant at) implements AppointmentCommand {}

    record RecordNoShow(AppointmentId appointmentId, Instant at) implements AppointmentCommand {}

    /** Takes the last step back, where it was a mistake. */
    record UndoStep(AppointmentId appointmentId, Instant at) implements AppointmentCommand {}

    /** The clinic cannot keep the time. */
    record DisplaceAppointment(
            AppointmentId appointmentId,
            @Nullable ClosureId closureId,
            @Nullable AbsenceId absenceId) implements AppointmentCommand {}

    /** What is known of the patient has changed: is the treatment still allowed? */
    record ReviewEligibility(AppointmentId appointmentId, Instant at) implements AppointmentCommand {}

    record CancelAppointment(
            AppointmentId appointmentId,
            CancelledBy by,
            @Nullable String reason,
            Instant at) implements AppointmentCommand {

        /** Without the reason, which may tell of the patient: a command may end up in a log line. */
        @Override
        public String toString() {
            return "CancelAppointment[" + appointmentId + " by " + by + "]";
        }
    }

    /** Rules of the house that somebody asks to set aside, which a second person has to approve. */
    record ExceptionRequest(ApprovalId approvalId, List<HouseRule> rules, String requestedBy, String reason) {

        /** Without the reason, which may tell of the patient. */
        @Override
        public String toString() {
            return "ExceptionRequest[" + rules + "]";
        }
    }
}
