package org.tributary.referral.views.referrals;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ReferralId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.Page;

/** Lists a partner's own referrals, or those that concern a front desk's clinics. */
@RestController
class ListReferralsEndpoint {

    private final Referrals referrals;

    ListReferralsEndpoint(Referrals referrals) {
        this.referrals = referrals;
    }

    @GetMapping("/referrals")
    @PreAuthorize("hasAnyRole('partner', 'front-desk')")
    Page<ReferralView> list(
            @RequestParam @Nullable ReferralStatus status,
            @RequestParam @Nullable ReferralId after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return referrals.list(status, after, limit, caller);
    }
}
