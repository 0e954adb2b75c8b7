package org.tributary.booking.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/** Everything one can ask of an appointment. {@code at} is when it was asked, never when it is handled. */
public sealed interface AppointmentCommand {

    @TargetAggregateIdentifier
    AppointmentId appointmentId();

    Instant at();

    /** Without a room, any free room of the clinic will do. */
    record BookAppointment(
            AppointmentId appointmentId,
            PatientId patientId,
            ClinicId clinicId,
            TherapistId therapistId,
            @Nullable RoomId roomId,
            VisitKind kind,
            Instant startsAt,
            Duration duration,
            List<Technique> techniques,
            @Nullable CourseId courseId,
            @Nullable ReferralId referralId,
            Instant at)
            implements AppointmentCommand {

        BookAppointment in(RoomId room) {
            return new BookAppointment(
                    appointmentId,
                    patientId,
                    clinicId,
                    therapistId,
                    room,
                    kind,
                    startsAt,
                    duration,
                    techniques,
                    courseId,
                    referralId,
                    at);
        }
    }

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
}
