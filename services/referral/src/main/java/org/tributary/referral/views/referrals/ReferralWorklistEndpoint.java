package org.tributary.referral.views.referrals;

import static java.util.Comparator.comparing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.web.Caller;

/** What a front desk has to look at: its open referrals, whichever is due first first. */
@RestController
class ReferralWorklistEndpoint {

    /** A desk that has more open referrals than this works off the oldest first. */
    private static final int LOOKED_AT = 1_000;

    private final Referrals referrals;

    ReferralWorklistEndpoint(Referrals referrals) {
        this.referrals = referrals;
    }

    @GetMapping("/referrals/worklist")
    @PreAuthorize("hasRole('front-desk')")
    Worklist list(@RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit, Caller caller) {
        var open = referrals.awaiting(caller, LOOKED_AT);
        return new Worklist(
                open.size(),
                (int) open.stream().filter(ReferralWorklistEndpoint::isOverdue).count(),
                open.stream()
                        .sorted(comparing(referral -> referral.nextDue().orElse(Instant.MAX)))
                        .limit(limit)
                        .toList());
    }

    private static boolean isOverdue(ReferralView referral) {
        return referral.clocks().stream().anyMatch(clock -> clock.isOpen() && clock.overdue());
    }

    /**
     * The list.
     *
     * @param open how many referrals wait for something
     * @param overdue how many of them have waited too long
     */
    record Worklist(int open, int overdue, List<ReferralView> items) {}
}
