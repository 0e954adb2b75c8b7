package org.tributary.audit.views.timeline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.PatientId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.Page;

/** Shows an auditor who did what with a patient's record, and when. */
@RestController
class PatientTimelineEndpoint {

    private final Timeline timeline;

    PatientTimelineEndpoint(Timeline timeline) {
        this.timeline = timeline;
    }

    @GetMapping("/api/patients/{id}/timeline")
    @PreAuthorize("hasRole('auditor')")
    Page<TimelineEntry> show(
            @PathVariable PatientId id,
            @RequestParam @Nullable TimelineCursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return timeline.of(id, caller.clinics(), after, limit);
    }
}
