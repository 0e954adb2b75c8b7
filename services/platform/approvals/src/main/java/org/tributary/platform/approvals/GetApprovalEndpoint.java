package org.tributary.platform.approvals;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ApprovalId;
import org.tributary.platform.web.Caller;

/** Shows one request for a second person, and what became of it. */
@RestController
class GetApprovalEndpoint {

    private final Approvals approvals;

    GetApprovalEndpoint(Approvals approvals) {
        this.approvals = approvals;
    }

    @GetMapping("/approvals/{id}")
    @PreAuthorize("hasAnyRole('chain-admin', 'clinic-manager', 'clinical-lead', 'front-desk', 'operator', 'therapist')")
    ApprovalView get(@PathVariable ApprovalId id, Caller caller) {
        return approvals.get(id, caller);
    }
}
