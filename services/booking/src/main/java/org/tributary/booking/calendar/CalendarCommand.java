package org.tributary.booking.calendar;

import org.tributary.events.CalendarId;

/** Everything one can ask of a calendar. */
public sealed interface CalendarCommand {

    CalendarId calendarId();

    /** The token itself stays with whoever asked. */
    record ShareCalendar(CalendarId calendarId, CalendarScope scope, String tokenHash) implements CalendarCommand {}

    record RevokeCalendar(CalendarId calendarId) implements CalendarCommand {}
}
