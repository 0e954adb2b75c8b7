package org.tributary.booking.therapist;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.schedule.therapists.TherapistView;
import org.tributary.booking.schedule.therapists.Therapists;
import org.tributary.booking.therapist.TherapistCommand.RevokeCertificate;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Revokes a therapist's certificate for a technique; visits that were planned with it need attention. */
@RestController
class RevokeCertificateEndpoint {

    private final IdempotentCommands commands;
    private final Therapists therapists;

    RevokeCertificateEndpoint(IdempotentCommands commands, Therapists therapists) {
        this.commands = commands;
        this.therapists = therapists;
    }

    @PostMapping("/therapists/{id}/certificates/{technique}/revocation")
    @PreAuthorize("hasRole('chain-admin')")
    ResponseEntity<TherapistView> revoke(
            @PathVariable TherapistId id, @PathVariable Technique technique, Caller caller) {
        return commands.carryOutForTheChain(
                "/therapists/" + id, new RevokeCertificate(id, technique), () -> therapists.get(id, caller.clinics()));
    }
}
