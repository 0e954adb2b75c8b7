package org.tributary.booking.schedule.therapists;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.TherapistId;
import org.tributary.platform.web.Caller;

/** Shows one therapist, with the shifts to come at the caller's clinics. */
@RestController
class GetTherapistEndpoint {

    private final Therapists therapists;

    GetTherapistEndpoint(Therapists therapists) {
        this.therapists = therapists;
    }

    @GetMapping("/therapists/{id}")
    @PreAuthorize("hasAnyRole('chain-admin', 'front-desk', 'therapist')")
    TherapistView get(@PathVariable TherapistId id, Caller caller) {
        return therapists.get(id, caller.clinics());
    }
}
