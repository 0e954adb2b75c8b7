package org.tributary.booking.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.SeriesId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.SeriesEvent.Phase;
import org.tributary.events.booking.SeriesEvent.PreferredTime;

/** Everything one can ask of a series. {@code at} is when it was asked, never when it is handled. */
sealed interface SeriesCommand {

    SeriesId seriesId();

    /** With an id for each visit. */
    record BookSeries(SeriesId seriesId, SeriesTerms terms, List<AppointmentId> visits, Instant at)
            implements SeriesCommand {}

    /** From a day on it goes otherwise; with an id for each visit that may have to be added. */
    record ReplanSeries(
            SeriesId seriesId,
            LocalDate from,
            List<Phase> phases,
            @Nullable List<PreferredTime> preferredTimes,
            @Nullable TherapistId therapistId,
            List<AppointmentId> newVisits,
            Instant at)
            implements SeriesCommand {

        /** What holds from then on; what is not said stays as it was. */
        SeriesTerms after(SeriesTerms before) {
            var was = before.regimen();
            return new SeriesTerms(
                    before.patientId(),
                    before.clinicId(),
                    before.courseId(),
                    new Regimen(
                            from,
                            phases,
                            preferredTimes == null ? was.preferredTimes() : preferredTimes,
                            therapistId == null ? was.therapistId() : therapistId,
                            was.techniques(),
                            was.duration()));
        }
    }
}
