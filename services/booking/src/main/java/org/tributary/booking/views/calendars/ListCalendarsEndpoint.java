package org.tributary.booking.views.calendars;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.Page;

/** Shows which calendars of a clinic or of a therapist were shared, without their tokens. */
@RestController
class ListCalendarsEndpoint {

    private final Calendars calendars;

    ListCalendarsEndpoint(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/clinics/{id}/calendar-tokens")
    @PreAuthorize("hasAnyRole('chain-admin', 'front-desk')")
    Page<CalendarView> ofClinic(@PathVariable ClinicId id, Caller caller) {
        caller.requireClinic(id);
        return Page.whole(calendars.of(id, caller));
    }

    @GetMapping("/therapists/{id}/calendar-tokens")
    @PreAuthorize("hasAnyRole('chain-admin', 'therapist')")
    Page<CalendarView> ofTherapist(@PathVariable TherapistId id, Caller caller) {
        calendars.requireTherapist(id, caller);
        return Page.whole(calendars.of(id, caller));
    }
}
