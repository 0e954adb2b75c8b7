package org.tributary.booking.replanning;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ClinicId;
import org.tributary.platform.web.Caller;

/** Shows what became of displaced visits. */
@RestController
class GetReplanningEndpoint {

    private final ReplanningStore replannings;

    GetReplanningEndpoint(ReplanningStore replannings) {
        this.replannings = replannings;
    }

    @GetMapping("/clinics/{id}/replannings/{replanningId}")
    @PreAuthorize("hasAnyRole('front-desk', 'chain-admin')")
    ReplanningView get(@PathVariable ClinicId id, @PathVariable ReplanningId replanningId, Caller caller) {
        return replannings.get(id, replanningId, caller);
    }
}
