package org.tributary.clinicalrecord.trial;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
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
import org.tributary.clinicalrecord.policy.PolicyCommand.TryPolicy;
import org.tributary.clinicalrecord.policy.PolicyDirectory;
import org.tributary.events.AppointmentId;
import org.tributary.events.PolicyTrialId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.Page;

/** Tries a version of the clinical policy on the recorded past, and shows what it would have closed and opened. */
@RestController
class PolicyTrialsEndpoint {

    private final IdempotentCommands commands;
    private final PolicyDirectory policies;
    private final PolicyTrialDirectory trials;
    private final Clock clock;

    PolicyTrialsEndpoint(
            IdempotentCommands commands, PolicyDirectory policies, PolicyTrialDirectory trials, Clock clock) {
        this.commands = commands;
        this.policies = policies;
        this.trials = trials;
        this.clock = clock;
    }

    @PostMapping("/policies/{version}/trials")
    @PreAuthorize("hasAnyRole('chain-admin', 'clinical-lead')")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PolicyTrialView> start(
            @PathVariable String version, @Valid @RequestBody Request request, Caller caller) {
        var trial = PolicyTrialId.next();
        return commands.create(
                "/policies/" + version + "/trials/" + trial,
                new TryPolicy(policies.idOf(version), trial, request.since(), caller.subject(), clock.instant()),
                () -> trials.get(version, trial, caller.clinics()));
    }

    @GetMapping("/policies/{version}/trials/{id}")
    @PreAuthorize("hasAnyRole('chain-admin', 'clinical-lead')")
    PolicyTrialView get(@PathVariable String version, @PathVariable PolicyTrialId id, Caller caller) {
        return trials.get(version, id, caller.clinics());
    }

    @GetMapping("/policies/{version}/trials/{id}/bookings")
    @PreAuthorize("hasAnyRole('chain-admin', 'clinical-lead')")
    Page<PolicyTrialView.Booking> bookings(
            @PathVariable String version,
            @PathVariable PolicyTrialId id,
            @RequestParam(required = false) @Nullable AppointmentId after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        trials.get(version, id, caller.clinics());
        return trials.bookings(id, caller.clinics(), after, limit);
    }

    /** Only decisions from then on; all, where it is left out. */
    record Request(@Nullable Instant since) {}
}
