package org.tributary.booking.views.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

/** An appointment as callers read it. {@code version} grows with each of its facts. */
public record AppointmentView(
        AppointmentId appointmentId,
        ClinicId clinicId,
        PatientId patientId,
        TherapistId therapistId,
        RoomId roomId,
        VisitKind kind,
        Status status,
        Instant startsAt,
        Instant endsAt,
        Duration duration,
        List<Technique> techniques,
        @Nullable CourseId courseId,
        @Nullable ReferralId referralId,
        @Nullable Cancellation cancellation,
        long version) {

    /** Where an appointment stands. */
    public enum Status {
        PROVISIONAL,
        BOOKED,
        CANCELLED
    }

    /** Whose wish it was, whether it came late, and why if that was said. */
    public record Cancellation(
            CancelledBy by, boolean late, @Nullable String reason) {

        /** Without the reason, which may tell of the patient. */
        @Override
        public String toString() {
            return "Cancellation[by " + by + (late ? ", late]" : "]");
        }
    }
}
