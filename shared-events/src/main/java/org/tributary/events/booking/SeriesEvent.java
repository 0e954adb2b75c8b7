package org.tributary.events.booking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.EventType;
import org.tributary.events.Limits;
import org.tributary.events.PatientId;
import org.tributary.events.SeriesId;
import org.tributary.events.TherapistId;
import org.tributary.events.Within;
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
            List<PlannedVisit> visits)
            implements SeriesEvent {}

    /** The regimen goes on otherwise from a day on: some visits stay, some move, some go, some are new. What is wished holds on. */
    @EventType("tributary.booking.SeriesReplanned.v1")
    record SeriesReplanned(
            SeriesId seriesId,
            PatientId patientId,
            ClinicId clinicId,
            LocalDate from,
            @Nullable TherapistId therapistId,
            List<Phase> phases,
            List<PreferredTime> preferredTimes,
            List<PlannedVisit> kept,
            List<PlannedVisit> moved,
            List<AppointmentId> cancelled,
            List<PlannedVisit> added)
            implements SeriesEvent {}

    /** So many visits, each this long after the one before, such as {@code P3D} or {@code P1M}. */
    record Phase(
            @Within(least = 1, most = Limits.SERIES_VISITS) int sessions, Period every) {}

    /** A local weekday and the stretch of it within which a visit should start. */
    record PreferredTime(DayOfWeek day, LocalTime from, LocalTime to) {}

    /** A visit of the plan and when it is, the day on which it should be, and how it came to its place. */
    record PlannedVisit(AppointmentId appointmentId, Instant startsAt, LocalDate targetDate, Why why) {}

    /**
     * Why a visit of a regimen is where it is.
     *
     * @param passedOver what stood in the way of the days and times that would have been nearer
     * @param clock where its time does not exist on that day, or exists twice; absent on every other day
     */
    record Why(
            Choice choice,
            List<Hindrance> passedOver,
            @Nullable ClockChange clock) {}

    /** How the day of a visit came about. */
    enum Choice {
        ON_TARGET,
        MOVED,
        /** It stood there before, and fits. */
        KEPT
    }

    /** What the clinic's clock did to a local time by being put forward or back. */
    enum ClockChange {
        CLOCK_GAP,
        CLOCK_OVERLAP
    }

    /** Why a visit cannot be at a time. */
    enum Hindrance {
        /** Nobody prefers a time of that weekday. */
        NO_PREFERRED_TIME,
        PAST,
        /** By its week, or by a closure against it. */
        CLINIC_CLOSED,
        /** Screening does not reach that far. */
        NOT_ELIGIBLE,
        PATIENT_BUSY,
        NOT_CERTIFIED,
        NO_SHIFT,
        THERAPIST_BUSY,
        ROOM_BUSY
    }
}
