package org.tributary.booking.views.desk;

import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ClinicId;
import org.tributary.platform.web.Caller;

/** Shows a clinic's day: when it is open, who works, and who comes. */
@RestController
class GetDayEndpoint {

    private final DayOfAClinic days;

    GetDayEndpoint(DayOfAClinic days) {
        this.days = days;
    }

    @GetMapping("/clinics/{id}/agenda")
    @PreAuthorize("hasAnyRole('clinic-manager', 'front-desk', 'therapist')")
    DayView get(
            @PathVariable ClinicId id,
            @RequestParam LocalDate date,
            @RequestParam(defaultValue = "false") boolean cancelled,
            Caller caller) {
        caller.requireClinic(id);
        return days.get(id, date, cancelled);
    }
}
