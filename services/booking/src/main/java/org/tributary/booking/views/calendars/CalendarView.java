package org.tributary.booking.views.calendars;

import org.jspecify.annotations.Nullable;
import org.tributary.events.CalendarId;
import org.tributary.events.ClinicId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;

/** A calendar as those who manage it see it, without its token. {@code version} grows with each of its facts. */
public record CalendarView(
        CalendarId calendarId,
        @Nullable ClinicId clinicId,
        @Nullable RoomId roomId,
        @Nullable TherapistId therapistId,
        boolean revoked,
        long version) {}
