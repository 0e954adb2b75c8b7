package org.tributary.referral.referral;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.events.PartnerId;
import org.tributary.events.referral.ReferralEvent.ReferredPerson;
import org.tributary.events.terms.Condition;
import org.tributary.person.Trait;
import org.tributary.platform.privacy.SearchHash;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;

/** The keyed hashes by which an open referral is found again. */
@Component
final class ReferralHashes {

    private final SearchHash hash;

    ReferralHashes(SearchHash hash) {
        this.hash = hash;
    }

    /** By the rule of spelling in force. */
    byte[][] of(PartnerId partner, @Nullable Condition condition, ReferredPerson person) {
        return Likeness.of(partner, condition, person).stream()
                .map(Trait::toArray)
                .map(hash::of)
                .toArray(byte[][]::new);
    }

    /** By the first rule, as a like referral may have been hashed that was received under it. */
    byte[][] former(ReceiveReferral request) {
        return FormerLikeness.of(request).stream()
                .map(likeness -> hash.of(likeness.toArray(String[]::new)))
                .toArray(byte[][]::new);
    }
}
