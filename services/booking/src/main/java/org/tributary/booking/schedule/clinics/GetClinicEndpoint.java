package org.tributary.booking.schedule.clinics;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ClinicId;
import org.tributary.platform.web.Caller;

/** Shows one clinic. */
@RestController
class GetClinicEndpoint {

    private final ClinicDirectory clinics;

    GetClinicEndpoint(ClinicDirectory clinics) {
        this.clinics = clinics;
    }

    @GetMapping("/clinics/{id}")
    @PreAuthorize("hasAnyRole('chain-admin', 'front-desk', 'therapist')")
    ClinicView get(@PathVariable ClinicId id, Caller caller) {
        caller.requireClinic(id);
        return clinics.get(id);
    }
}
