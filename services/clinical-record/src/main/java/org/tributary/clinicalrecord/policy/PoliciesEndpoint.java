package org.tributary.clinicalrecord.policy;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.policy.PolicyCommand.ProposePolicy;
import org.tributary.clinicalrecord.policy.PolicyCommand.RequestRatification;
import org.tributary.events.ApprovalId;
import org.tributary.events.PolicyId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Proposes versions of the clinical policy, asks a clinical lead to ratify them, and shows which is in force when. */
@RestController
class PoliciesEndpoint {

    private final IdempotentCommands commands;
    private final PolicyDirectory policies;
    private final Clock clock;

    PoliciesEndpoint(IdempotentCommands commands, PolicyDirectory policies, Clock clock) {
        this.commands = commands;
        this.policies = policies;
        this.clock = clock;
    }

    @PostMapping("/policies")
    @PreAuthorize("hasRole('chain-admin')")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PolicyView> propose(@Valid @RequestBody Proposal request, Caller caller) {
        var document = ProposedDocument.of(request.document());
        var at = clock.instant();
        return commands.create(
                "/policies/" + document.version(),
                new ProposePolicy(PolicyId.next(), document.version(), document.text(), caller.subject(), at),
                () -> policies.get(document.version(), at));
    }

    @PostMapping("/policies/{version}/ratification")
    @PreAuthorize("hasRole('chain-admin')")
    @ApiResponse(
            responseCode = "202",
            description = "In force once a clinical lead has ratified it, and its day has come",
            useReturnTypeSchema = true)
    ResponseEntity<PolicyView> ratify(
            @PathVariable String version, @Valid @RequestBody Ratification request, Caller caller) {
        var at = clock.instant();
        return commands.propose(
                "/policies/" + version,
                new RequestRatification(
                        policies.idOf(version), request.effectiveFrom(), ApprovalId.next(), caller.subject(), at),
                () -> policies.get(version, at));
    }

    @GetMapping("/policies")
    @PreAuthorize("hasAnyRole('chain-admin', 'clinical-lead', 'therapist', 'front-desk')")
    Versions list(@RequestParam(required = false) @Nullable Instant at) {
        return new Versions(policies.all(at == null ? clock.instant() : at));
    }

    @GetMapping("/policies/{version}")
    @PreAuthorize("hasAnyRole('chain-admin', 'clinical-lead', 'therapist', 'front-desk')")
    PolicyView get(@PathVariable String version) {
        return policies.get(version, clock.instant());
    }

    /** A whole policy. */
    record Proposal(
            @NotNull @Schema(implementation = Object.class) Map<String, Object> document) {}

    /** The first day, which begins at midnight UTC. */
    record Ratification(@NotNull LocalDate effectiveFrom) {}

    /** All versions, without their documents. */
    record Versions(List<PolicyView> items) {}
}
