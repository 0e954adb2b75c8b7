package org.tributary.booking.calendar;

import org.tributary.events.CalendarId;
import org.tributary.events.ClinicId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.platform.kernel.Rejection;

/** Every way a calendar says no. */
public sealed interface CalendarRejection extends Rejection {

    /** The calendar is there already, with another token or for somebody else's visits, or it was revoked. */
    record SharedDifferently(CalendarId calendarId) implements CalendarRejection {}

    /** There is no such clinic. */
    record UnknownClinic(ClinicId clinicId) implements CalendarRejection {}

    /** The clinic has no such room. */
    record UnknownRoom(RoomId roomId) implements CalendarRejection {}

    /** There is no such therapist. */
    record UnknownTherapist(TherapistId therapistId) implements CalendarRejection {}

    /** Nobody shared this calendar. */
    record NeverShared(CalendarId calendarId) implements CalendarRejection {}
}
