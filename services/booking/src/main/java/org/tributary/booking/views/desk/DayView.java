package org.tributary.booking.views.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.blocks.BlockReader.Closure;
import org.tributary.booking.views.agenda.AppointmentView;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;

/**
 * One day of a clinic, in its own zone. {@code startsAt} and {@code endsAt} are the day's midnights: when the clocks change
 * they lie 23 or 25 hours apart.
 *
 * @param closures perhaps for longer than the day
 */
record DayView(
        ClinicId clinicId,
        LocalDate date,
        ZoneId zone,
        Instant startsAt,
        Instant endsAt,
        List<TimeSpan> opens,
        List<Closure> closures,
        List<OfTherapist> therapists) {

    /** A therapist's work at the clinic on this day. The name is absent once it was erased. */
    record OfTherapist(
            TherapistId therapistId,
            @Nullable String displayName,
            List<TimeSpan> shifts,
            List<AppointmentView> appointments) {

        /** Without the name. */
        @Override
        public String toString() {
            return "OfTherapist[" + therapistId + "]";
        }
    }
}
