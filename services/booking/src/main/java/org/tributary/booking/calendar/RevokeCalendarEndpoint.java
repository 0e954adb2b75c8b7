package org.tributary.booking.calendar;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.calendar.CalendarCommand.RevokeCalendar;
import org.tributary.booking.views.calendars.CalendarView;
import org.tributary.booking.views.calendars.Calendars;
import org.tributary.events.CalendarId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Closes a calendar: its token opens nothing any more. */
@RestController
class RevokeCalendarEndpoint {

    private final IdempotentCommands commands;
    private final Calendars calendars;

    RevokeCalendarEndpoint(IdempotentCommands commands, Calendars calendars) {
        this.commands = commands;
        this.calendars = calendars;
    }

    @PostMapping("/calendars/{id}/revocation")
    @PreAuthorize("hasAnyRole('chain-admin', 'front-desk', 'therapist')")
    ResponseEntity<CalendarView> revoke(@PathVariable CalendarId id, Caller caller) {
        return commands.carryOut("/calendars/" + id, new RevokeCalendar(id), () -> calendars.get(id, caller));
    }
}
