package org.tributary.platform.approvals;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.Page;

/** Lists what waits for a second person: at one clinic, or at all of the caller's with what concerns the chain. */
@RestController
class ListApprovalsEndpoint {

    private final Approvals approvals;

    ListApprovalsEndpoint(Approvals approvals) {
        this.approvals = approvals;
    }

    @GetMapping("/approvals")
    @PreAuthorize("hasAnyRole('chain-admin', 'clinic-manager', 'clinical-lead', 'front-desk', 'operator', 'therapist')")
    Page<ApprovalView> list(
            @RequestParam(required = false) @Nullable ClinicId clinicId,
            @RequestParam(required = false) @Nullable ApprovalId after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return approvals.open(clinicId, after, limit, caller);
    }
}
