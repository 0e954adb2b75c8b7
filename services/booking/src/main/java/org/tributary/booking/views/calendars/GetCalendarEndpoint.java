package org.tributary.booking.views.calendars;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.CalendarId;
import org.tributary.platform.web.Caller;

/** Shows one calendar to those who manage it, without its token. */
@RestController
class GetCalendarEndpoint {

    private final Calendars calendars;

    GetCalendarEndpoint(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/calendars/{id}")
    @PreAuthorize("hasAnyRole('chain-admin', 'front-desk', 'therapist')")
    CalendarView get(@PathVariable CalendarId id, Caller caller) {
        return calendars.get(id, caller);
    }
}
