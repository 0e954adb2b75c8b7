package org.tributary.platform.approvals;

import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ApprovalId;
import org.tributary.platform.approvals.ApprovalCommand.GrantApproval;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Approves as the second person; what was asked for takes effect at once. */
@RestController
class GrantApprovalEndpoint {

    private final IdempotentCommands commands;
    private final Approvals approvals;
    private final Clock clock;

    GrantApprovalEndpoint(IdempotentCommands commands, Approvals approvals, Clock clock) {
        this.commands = commands;
        this.approvals = approvals;
        this.clock = clock;
    }

    @PostMapping("/approvals/{id}/approval")
    @PreAuthorize("hasAnyRole('chain-admin', 'clinic-manager', 'clinical-lead', 'front-desk', 'operator', 'therapist')")
    ResponseEntity<ApprovalView> grant(@PathVariable ApprovalId id, Caller caller) {
        var command = new GrantApproval(id, caller, clock.instant());
        return commands.carryOut("/approvals/" + id, command, () -> approvals.get(id, caller));
    }
}
