package org.tributary.referral.views.referrals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ReferralId;

/**
 * What a partner's system looks for; whatever is absent is not asked about.
 *
 * @param placedAs what that system calls its order
 * @param person a number that the person is known by
 * @param changedSince the earliest last step, inclusive
 * @param changedBefore its end, exclusive
 * @param after the referral with which the page before ended
 */
public record ReferralSearch(
        @Nullable List<ReferralId> ids,
        @Nullable List<ReferralStatus> statuses,
        @Nullable SoughtNumber placedAs,
        @Nullable SoughtNumber person,
        @Nullable Instant changedSince,
        @Nullable Instant changedBefore,
        @Nullable ReferralId after,
        int limit) {

    /** A number, in whatever system if none is named. */
    public record SoughtNumber(@Nullable String system, String value) {

        @Override
        public String toString() {
            return "SoughtNumber[withheld]";
        }
    }

    @Override
    public String toString() {
        return "ReferralSearch[withheld]";
    }
}
