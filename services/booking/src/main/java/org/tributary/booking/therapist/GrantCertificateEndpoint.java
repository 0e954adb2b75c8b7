package org.tributary.booking.therapist;

import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.schedule.therapists.TherapistView;
import org.tributary.booking.schedule.therapists.Therapists;
import org.tributary.booking.therapist.TherapistCommand.GrantCertificate;
import org.tributary.events.TherapistId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Adds a therapist's certificate for one more technique, or renews one. */
@RestController
class GrantCertificateEndpoint {

    private final IdempotentCommands commands;
    private final Therapists therapists;
    private final Clock clock;

    GrantCertificateEndpoint(IdempotentCommands commands, Therapists therapists, Clock clock) {
        this.commands = commands;
        this.therapists = therapists;
        this.clock = clock;
    }

    @PostMapping("/therapists/{id}/certificates")
    @PreAuthorize("hasRole('chain-admin')")
    ResponseEntity<TherapistView> grant(
            @PathVariable TherapistId id, @Valid @RequestBody CertificateRequest request, Caller caller) {
        return commands.carryOutForTheChain(
                "/therapists/" + id,
                new GrantCertificate(id, request.toCertificate(), clock.instant()),
                () -> therapists.get(id, caller.clinics()));
    }
}
