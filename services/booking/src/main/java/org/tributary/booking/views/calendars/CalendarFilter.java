package org.tributary.booking.views.calendars;

import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.platform.web.NotFound;

/** Whose visits are shown: those that a token opens, or fewer. What is absent is any. */
record CalendarFilter(
        @Nullable ClinicId clinicId,
        @Nullable RoomId roomId,
        @Nullable TherapistId therapistId) {

    /** What a calendar opens, narrowed to what was asked for. */
    static CalendarFilter of(CalendarView calendar, @Nullable RoomId room, @Nullable TherapistId therapist) {
        return new CalendarFilter(
                calendar.clinicId(), narrowed(calendar.roomId(), room), narrowed(calendar.therapistId(), therapist));
    }

    private static <T> @Nullable T narrowed(@Nullable T opened, @Nullable T asked) {
        if (opened != null && asked != null && !opened.equals(asked)) {
            throw new NotFound();
        }
        return opened == null ? asked : opened;
    }
}
