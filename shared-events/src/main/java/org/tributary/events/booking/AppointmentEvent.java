package org.tributary.events.booking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.EventType;
import org.tributary.events.PatientId;
import org.tributary.events.Personal;
import org.tributary.events.ReferralId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/** What has happened to appointments. Keyed by the patient. */
public sealed interface AppointmentEvent extends BookingEvent {

    AppointmentId appointmentId();

    @Override
    ClinicId clinicId();

    @Override
    PatientId patientId();

    @Override
    default AppointmentId aggregateId() {
        return appointmentId();
    }

    @Override
    default PatientId key() {
        return patientId();
    }

    /** A patient holds a therapist's and a room's time; provisionally if a clearance is still wanted. */
    @EventType("tributary.booking.AppointmentBooked.v1")
    record AppointmentBooked(
            AppointmentId appointmentId,
            PatientId patientId,
            ClinicId clinicId,
            TherapistId therapistId,
            RoomId roomId,
            VisitKind kind,
            Instant startsAt,
            Instant endsAt,
            List<Technique> techniques,
            boolean provisional,
            @Nullable CourseId courseId,
            @Nullable ReferralId referralId)
            implements AppointmentEvent {}

    /** The time is free again; late if less than the clinic's notice was given. */
    @EventType("tributary.booking.AppointmentCancelled.v1")
    record AppointmentCancelled(
            AppointmentId appointmentId,
            PatientId patientId,
            ClinicId clinicId,
            CancelledBy by,
            @Personal(of = "patientId") @Nullable String reason,
            boolean late)
            implements AppointmentEvent {

        @Override
        public String toString() {
            return "AppointmentCancelled[" + appointmentId + ", by " + by + "]";
        }
    }

    /** Whose wish it was. */
    enum CancelledBy {
        PATIENT,
        CLINIC
    }
}
