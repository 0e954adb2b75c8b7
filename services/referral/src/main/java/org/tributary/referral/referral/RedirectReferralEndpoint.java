package org.tributary.referral.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ClinicId;
import org.tributary.events.ReferralId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.referral.referral.ReferralCommand.RedirectReferral;
import org.tributary.referral.views.referrals.ReferralView;
import org.tributary.referral.views.referrals.Referrals;

/** Hands a referral to another clinic of the chain, which then decides. */
@RestController
class RedirectReferralEndpoint {

    private final IdempotentCommands commands;
    private final Referrals referrals;
    private final OpenClinics clinics;

    RedirectReferralEndpoint(IdempotentCommands commands, Referrals referrals, OpenClinics clinics) {
        this.commands = commands;
        this.referrals = referrals;
        this.clinics = clinics;
    }

    @PostMapping("/referrals/{id}/redirection")
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<ReferralView> redirect(
            @PathVariable ReferralId id, @Valid @RequestBody Request request, Caller caller) {
        referrals.get(id, caller);
        clinics.require(request.clinicId());
        return commands.carryOut(
                "/referrals/" + id, new RedirectReferral(id, request.clinicId()), () -> referrals.get(id, caller));
    }

    record Request(@NotNull ClinicId clinicId) {}
}
