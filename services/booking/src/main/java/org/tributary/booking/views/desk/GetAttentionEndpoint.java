package org.tributary.booking.views.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ClinicId;
import org.tributary.platform.web.Caller;

/** Shows what needs somebody at a clinic: visits that cannot take place as they stand, and certificates that end soon. */
@RestController
class GetAttentionEndpoint {

    private final WhatNeedsAttention attention;

    GetAttentionEndpoint(WhatNeedsAttention attention) {
        this.attention = attention;
    }

    @GetMapping("/clinics/{id}/attention")
    @PreAuthorize("hasAnyRole('clinic-manager', 'front-desk', 'therapist')")
    AttentionView get(
            @PathVariable ClinicId id, @RequestParam(required = false) @Nullable Instant until, Caller caller) {
        caller.requireClinic(id);
        return attention.at(id, until);
    }
}
