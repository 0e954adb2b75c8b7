package org.tributary.referral.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ReferralId;
import org.tributary.events.referral.ReferralEvent.DeclineReason;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.input.ManyLines;
import org.tributary.referral.referral.ReferralCommand.DeclineReferral;
import org.tributary.referral.views.referrals.ReferralView;
import org.tributary.referral.views.referrals.Referrals;

/** Tells the partner that no clinic takes the person on, and why. */
@RestController
class DeclineReferralEndpoint {

    private final IdempotentCommands commands;
    private final Referrals referrals;

    DeclineReferralEndpoint(IdempotentCommands commands, Referrals referrals) {
        this.commands = commands;
        this.referrals = referrals;
    }

    @PostMapping("/referrals/{id}/declination")
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<ReferralView> decline(
            @PathVariable ReferralId id, @Valid @RequestBody Request request, Caller caller) {
        referrals.get(id, caller);
        return commands.carryOut(
                "/referrals/" + id,
                new DeclineReferral(id, request.reason(), request.note()),
                () -> referrals.get(id, caller));
    }

    /** The note is told to the partner as it is written. */
    record Request(
            @NotNull DeclineReason reason,

            @Nullable @ManyLines @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*") @Size(max = 4000)
            String note) {

        @Override
        public String toString() {
            return "Request[withheld]";
        }
    }
}
