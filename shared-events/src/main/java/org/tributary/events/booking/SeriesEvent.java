package org.tributary.events.booking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.EventType;
import org.tributary.events.PatientId;
import org.tributary.events.SeriesId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;

/** What has happened to regimens. Keyed by the patient. */
public sealed interface SeriesEvent extends BookingEvent {

    SeriesId seriesId();

    @Override
    ClinicId clinicId();

    @Override
    PatientId patientId();

    @Override
    default SeriesId aggregateId() {
        return seriesId();
    }

    @Override
    default PatientId key() {
        return patientId();
    }

    /** A regimen was turned into treatments, all of them or none; the days are local to the clinic. */
    @EventType("tributary.booking.SeriesBooked.v1")
    record SeriesBooked(
            SeriesId seriesId,
            PatientId patientId,
            ClinicId clinicId,
            @Nullable CourseId courseId,
            @Nullable TherapistId therapistId,
            List<Technique> techniques,
            Duration duration,
            LocalDate starts,
            List<Phase> phases,
            List<PreferredTime> preferredTimes,
            List<AppointmentId> appointments)
            implements SeriesEvent {}

    /** The regimen goes on otherwise from a day on: some visits stay, some move, some go, some are new. */
    @EventType("tributary.booking.SeriesReplanned.v1")
    record SeriesReplanned(
            SeriesId seriesId,
            PatientId patientId,
            ClinicId clinicId,
            LocalDate from,
            List<Phase> phases,
            List<AppointmentId> kept,
            List<AppointmentId> moved,
            List<AppointmentId> cancelled,
            List<AppointmentId> added)
            implements SeriesEvent {}

    /** So many visits, each this long after the one before, such as {@code P3D} or {@code P1M}. */
    record Phase(int sessions, Period every) {}

    /** A local weekday and the stretch of it within which a visit should start. */
    record PreferredTime(DayOfWeek day, LocalTime from, LocalTime to) {}
}
