package org.tributary.referral.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ReferralId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.input.ManyLines;
import org.tributary.referral.referral.ReferralCommand.AskPartner;
import org.tributary.referral.views.referrals.ReferralView;
import org.tributary.referral.views.referrals.Referrals;

/** Asks the partner what a front desk must know before it decides. */
@RestController
class AskPartnerEndpoint {

    private final IdempotentCommands commands;
    private final Referrals referrals;

    AskPartnerEndpoint(IdempotentCommands commands, Referrals referrals) {
        this.commands = commands;
        this.referrals = referrals;
    }

    @PostMapping("/referrals/{id}/question")
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<ReferralView> ask(@PathVariable ReferralId id, @Valid @RequestBody Request request, Caller caller) {
        referrals.get(id, caller);
        return commands.carryOut(
                "/referrals/" + id, new AskPartner(id, request.question()), () -> referrals.get(id, caller));
    }

    /** Told to the other side as it is written. */
    record Request(@NotBlank @ManyLines @Size(max = 4000) String question) {

        @Override
        public String toString() {
            return "Request[withheld]";
        }
    }
}
