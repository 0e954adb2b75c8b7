package org.tributary.referral.views.referrals;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ReferralId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;

/** Shows what a partner's system sent, as it was, beside what was understood of it. */
@RestController
class ShowOrderEndpoint {

    private final Referrals referrals;

    ShowOrderEndpoint(Referrals referrals) {
        this.referrals = referrals;
    }

    @GetMapping("/referrals/{id}/order")
    @PreAuthorize("hasAnyRole('partner', 'front-desk')")
    Response show(@PathVariable ReferralId id, Caller caller) {
        return new Response(referrals.asSent(id, caller).orElseThrow(NotFound::new));
    }

    record Response(String asSent) {

        @Override
        public String toString() {
            return "Response[withheld]";
        }
    }
}
