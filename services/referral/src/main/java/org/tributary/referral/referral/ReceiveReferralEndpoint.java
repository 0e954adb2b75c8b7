package org.tributary.referral.referral;

import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ReferralId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.referral.views.referrals.ReferralView;
import org.tributary.referral.views.referrals.Referrals;

/** Receives a referral from the partner who signed in. */
@RestController
class ReceiveReferralEndpoint {

    private final IdempotentCommands commands;
    private final SignedInPartner partners;
    private final OpenClinics clinics;
    private final Referrals referrals;

    ReceiveReferralEndpoint(
            IdempotentCommands commands, SignedInPartner partners, OpenClinics clinics, Referrals referrals) {
        this.commands = commands;
        this.partners = partners;
        this.clinics = clinics;
        this.referrals = referrals;
    }

    @PostMapping("/referrals")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('partner')")
    ResponseEntity<ReferralView> receive(@Valid @RequestBody ReferralRequest request, Caller caller) {
        var partner = partners.of(caller);
        Optional.ofNullable(request.preferredClinicId()).ifPresent(clinics::require);
        var id = ReferralId.next();
        return commands.create("/referrals/" + id, request.toCommand(id, partner), () -> referrals.get(id, caller));
    }
}
