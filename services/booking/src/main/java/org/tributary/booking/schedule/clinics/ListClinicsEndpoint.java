package org.tributary.booking.schedule.clinics;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ClinicId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.Page;

/** Shows the caller's clinics. */
@RestController
class ListClinicsEndpoint {

    private final ClinicDirectory clinics;

    ListClinicsEndpoint(ClinicDirectory clinics) {
        this.clinics = clinics;
    }

    @GetMapping("/clinics")
    @PreAuthorize("hasAnyRole('chain-admin', 'front-desk', 'therapist')")
    Page<ClinicView> list(
            @RequestParam(required = false) @Nullable ClinicId after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return clinics.page(caller.clinics(), after, limit);
    }
}
