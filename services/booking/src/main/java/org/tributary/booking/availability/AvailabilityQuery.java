package org.tributary.booking.availability;

import org.jspecify.annotations.Nullable;
import org.tributary.booking.appointment.VisitPlan;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;

/** A visit that is looking for a time at a clinic, from its start to its end within a window. */
public record AvailabilityQuery(ClinicId clinicId, VisitPlan visit, TimeSpan window, Wishes wishes) {

    /** With whom and where it must be, and whose own time must be free as well; absent is anyone, anywhere. */
    public record Wishes(
            @Nullable TherapistId therapistId,
            @Nullable RoomId roomId,
            @Nullable PatientId patientId) {

        public static final Wishes NONE = new Wishes(null, null, null);

        public static Wishes ofPatient(PatientId patient) {
            return new Wishes(null, null, patient);
        }
    }
}
