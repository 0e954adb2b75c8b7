package org.tributary.booking.schedule.therapists;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.schedule.therapists.TherapistView.Listed;
import org.tributary.events.TherapistId;
import org.tributary.platform.web.Page;

/** Shows the chain's therapists and what they are certified for. */
@RestController
class ListTherapistsEndpoint {

    private final Therapists therapists;

    ListTherapistsEndpoint(Therapists therapists) {
        this.therapists = therapists;
    }

    @GetMapping("/therapists")
    @PreAuthorize("hasAnyRole('chain-admin', 'front-desk', 'therapist')")
    Page<Listed> list(
            @RequestParam(required = false) @Nullable TherapistId after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return therapists.page(after, limit);
    }
}
