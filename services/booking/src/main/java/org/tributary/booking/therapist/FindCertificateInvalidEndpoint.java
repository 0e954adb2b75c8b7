package org.tributary.booking.therapist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.schedule.therapists.TherapistView;
import org.tributary.booking.schedule.therapists.Therapists;
import org.tributary.booking.therapist.TherapistCommand.FindCertificateInvalid;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Tells that a therapist's certificate was none from some moment on; what was given under it since is listed for review. */
@RestController
class FindCertificateInvalidEndpoint {

    private final IdempotentCommands commands;
    private final Therapists therapists;
    private final Clock clock;

    FindCertificateInvalidEndpoint(IdempotentCommands commands, Therapists therapists, Clock clock) {
        this.commands = commands;
        this.therapists = therapists;
        this.clock = clock;
    }

    @PostMapping("/therapists/{id}/certificates/{technique}/invalidity")
    @PreAuthorize("hasRole('chain-admin')")
    ResponseEntity<TherapistView> findInvalid(
            @PathVariable TherapistId id,
            @PathVariable Technique technique,
            @Valid @RequestBody Request request,
            Caller caller) {
        return commands.carryOutForTheChain(
                "/therapists/" + id,
                new FindCertificateInvalid(id, technique, request.invalidFrom(), clock.instant()),
                () -> therapists.get(id, caller.clinics()));
    }

    /** From when on it was good for nothing. */
    record Request(@NotNull Instant invalidFrom) {}
}
