package org.tributary.outcomes.views.clinics;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.outcomes.views.clinics.ClinicDirectory.Clinic;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.Page;

/** Lists the caller's clinics. */
@RestController
class ClinicsEndpoint {

    private final ClinicDirectory clinics;

    ClinicsEndpoint(ClinicDirectory clinics) {
        this.clinics = clinics;
    }

    @GetMapping("/api/clinics")
    @PreAuthorize("hasRole('operator')")
    Page<Clinic> clinics(Caller caller) {
        return Page.whole(clinics.of(caller.clinics()));
    }
}
