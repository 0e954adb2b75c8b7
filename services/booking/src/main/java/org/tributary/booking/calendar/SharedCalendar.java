package org.tributary.booking.calendar;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tributary.booking.views.calendars.CalendarToken;
import org.tributary.booking.views.calendars.CalendarView;
import org.tributary.events.CalendarId;
import org.tributary.events.ClinicId;
import org.tributary.events.Id;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;

/** A calendar with its token, which is shown this once: neither a retry nor anybody later is told it. */
record SharedCalendar(
        CalendarId calendarId,
        @Nullable ClinicId clinicId,
        @Nullable RoomId roomId,
        @Nullable TherapistId therapistId,
        boolean revoked,
        String token,
        URI url,
        long version) {

    static SharedCalendar of(CalendarView calendar, CalendarToken token) {
        return new SharedCalendar(
                calendar.calendarId(),
                calendar.clinicId(),
                calendar.roomId(),
                calendar.therapistId(),
                calendar.revoked(),
                token.text(),
                url(calendar, token),
                calendar.version());
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "SharedCalendar[" + calendarId + "]";
    }

    /** What a calendar program is given: all of it, as it knows nothing of this service. */
    private static URI url(CalendarView calendar, CalendarToken token) {
        var url = ServletUriComponentsBuilder.fromCurrentContextPath();
        if (calendar.clinicId() == null) {
            return url.path("/therapists/" + calendar.therapistId() + "/calendar.ics")
                    .queryParam("token", token.text())
                    .build()
                    .toUri();
        }
        url.path("/clinics/" + calendar.clinicId() + "/calendar.ics");
        narrow(url, "therapistId", calendar.therapistId());
        narrow(url, "roomId", calendar.roomId());
        return url.queryParam("token", token.text()).build().toUri();
    }

    private static void narrow(ServletUriComponentsBuilder url, String name, @Nullable Id id) {
        if (id != null) {
            url.queryParam(name, id);
        }
    }
}
