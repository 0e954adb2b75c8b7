package org.tributary.booking.views.series;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.SeriesId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.SeriesEvent.Phase;
import org.tributary.events.booking.SeriesEvent.PreferredTime;
import org.tributary.events.terms.Technique;

/**
 * A series as callers read it. {@code version} grows with each of its own facts; its visits have versions of their own.
 *
 * @param phases those that hold now, as do the therapist and the preferred times
 * @param replanning what became of its visits when it was last planned anew; absent if it never was
 * @param appointments all but those that were cancelled, in the order of time
 */
public record SeriesView(
        SeriesId seriesId,
        ClinicId clinicId,
        PatientId patientId,
        @Nullable CourseId courseId,
        @Nullable TherapistId therapistId,
        List<Technique> techniques,
        Duration duration,
        LocalDate starts,
        List<Phase> phases,
        List<PreferredTime> preferredTimes,
        @Nullable Replanning replanning,
        List<SeriesVisitView> appointments,
        long version)
        implements SeriesAnswer {

    SeriesView with(List<SeriesVisitView> visits) {
        return new SeriesView(
                seriesId,
                clinicId,
                patientId,
                courseId,
                therapistId,
                techniques,
                duration,
                starts,
                phases,
                preferredTimes,
                replanning,
                visits,
                version);
    }

    /** What stayed, moved, went and was added from a day on. */
    public record Replanning(
            LocalDate from,
            List<AppointmentId> kept,
            List<AppointmentId> moved,
            List<AppointmentId> cancelled,
            List<AppointmentId> added) {}
}
