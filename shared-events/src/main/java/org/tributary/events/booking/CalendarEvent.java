package org.tributary.events.booking;

import org.jspecify.annotations.Nullable;
import org.tributary.events.CalendarId;
import org.tributary.events.ClinicId;
import org.tributary.events.EventType;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;

/** What has happened to calendars that are read from outside. Keyed by the calendar. */
public sealed interface CalendarEvent extends BookingEvent {

    CalendarId calendarId();

    @Override
    default CalendarId aggregateId() {
        return calendarId();
    }

    @Override
    default CalendarId key() {
        return calendarId();
    }

    @Override
    default @Nullable PatientId patientId() {
        return null;
    }

    /**
     * Whoever knows the token may read the visits of a clinic, of one of its rooms or of a therapist, without who is treated.
     *
     * @param tokenHash SHA-256 of the token, in hexadecimal digits; the token itself is shown once and kept nowhere
     */
    @EventType("tributary.booking.CalendarShared.v1")
    record CalendarShared(
            CalendarId calendarId,
            @Nullable ClinicId clinicId,
            @Nullable RoomId roomId,
            @Nullable TherapistId therapistId,
            String tokenHash)
            implements CalendarEvent {}

    /** The token opens nothing any more. */
    @EventType("tributary.booking.CalendarRevoked.v1")
    record CalendarRevoked(CalendarId calendarId, @Nullable ClinicId clinicId) implements CalendarEvent {}
}
