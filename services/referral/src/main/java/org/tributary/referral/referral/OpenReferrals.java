package org.tributary.referral.referral;

import org.tributary.events.ReferralId;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;

/** The referrals that are open, found again by whom they are about without keeping that readable. */
interface OpenReferrals {

    /**
     * Holds a partner's request for a person and a condition, in the transaction of the receipt.
     *
     * @throws RejectedException with {@link ReferralRejection.DuplicateReferral} if an open one is like it
     */
    void claim(ReceiveReferral request);

    /** Lets later requests that are like this one find it, unless an open one that they would find is there already. */
    void note(ReceiveReferral request);

    /** Frees them, in the transaction of the end: the person may be referred again. */
    void release(ReferralId referral);
}
