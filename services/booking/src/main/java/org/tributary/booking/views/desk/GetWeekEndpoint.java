package org.tributary.booking.views.desk;

import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.TherapistId;
import org.tributary.platform.web.Caller;

/** Shows the week of a therapist in which a day lies, at the caller's clinics. */
@RestController
class GetWeekEndpoint {

    private final WeekOfATherapist weeks;

    GetWeekEndpoint(WeekOfATherapist weeks) {
        this.weeks = weeks;
    }

    @GetMapping("/therapists/{id}/week")
    @PreAuthorize("hasAnyRole('clinic-manager', 'front-desk', 'therapist')")
    WeekView get(@PathVariable TherapistId id, @RequestParam LocalDate date, Caller caller) {
        return weeks.get(id, date, caller.clinics());
    }
}
