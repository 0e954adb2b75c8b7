package org.tributary.referral.views.referrals;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ReferralId;
import org.tributary.platform.web.Caller;

/** Shows a referral to the partner who sent it and to the front desk that it concerns. */
@RestController
class GetReferralEndpoint {

    private final Referrals referrals;

    GetReferralEndpoint(Referrals referrals) {
        this.referrals = referrals;
    }

    @GetMapping("/referrals/{id}")
    @PreAuthorize("hasAnyRole('partner', 'front-desk')")
    ReferralView show(@PathVariable ReferralId id, Caller caller) {
        return referrals.get(id, caller);
    }
}
