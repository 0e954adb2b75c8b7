package org.tributary.booking.appointment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AbsenceId;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClosureId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.events.booking.AppointmentEvent.HouseRule;
import org.tributary.platform.kernel.Appearance;

/** Everything one can ask of an appointment. {@code at} is when it was asked, never when it is handled. */
public sealed interface AppointmentCommand {

    AppointmentId appointmentId();

    record BookAppointment(
            AppointmentId appointmentId,
            Visit visit,
            @Nullable Consent consent,
            Instant at) implements AppointmentCommand {}

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

    /** Rules of the house that one person asks to set aside with the consent of another. */
    record Consent(List<HouseRule> rules, String askedBy, String approvedBy, String reason) {

        /** Whether who approves is somebody, and somebody else than who asks, for whoever reads the names. */
        boolean isOfTwo() {
            var second = Appearance.of(approvedBy);
            return Appearance.isVisible(second) && !second.equalsIgnoreCase(Appearance.of(askedBy));
        }

        /** Without the reason, which may tell of the patient. */
        @Override
        public String toString() {
            return "Consent[" + rules + "]";
        }
    }
}
