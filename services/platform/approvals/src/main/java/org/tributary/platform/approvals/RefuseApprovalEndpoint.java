package org.tributary.platform.approvals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ApprovalId;
import org.tributary.platform.approvals.ApprovalCommand.RefuseApproval;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Refuses as the second person, and says why. */
@RestController
class RefuseApprovalEndpoint {

    private final IdempotentCommands commands;
    private final Approvals approvals;
    private final Clock clock;

    RefuseApprovalEndpoint(IdempotentCommands commands, Approvals approvals, Clock clock) {
        this.commands = commands;
        this.approvals = approvals;
        this.clock = clock;
    }

    @PostMapping("/approvals/{id}/refusal")
    @PreAuthorize("hasAnyRole('chain-admin', 'clinic-manager', 'clinical-lead', 'front-desk', 'operator', 'therapist')")
    ResponseEntity<ApprovalView> refuse(
            @PathVariable ApprovalId id, @Valid @RequestBody Request request, Caller caller) {
        var command = new RefuseApproval(id, caller, request.reason(), clock.instant());
        return commands.carryOut("/approvals/" + id, command, () -> approvals.get(id, caller));
    }

    record Request(@NotBlank @Size(max = 1000) String reason) {

        /** Without the reason, which may tell of a person: a request may end up in a log line. */
        @Override
        public String toString() {
            return "Request[]";
        }
    }
}
