package org.tributary.referral.referral;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.events.referral.ReferralEvent.ReferralClosed;
import org.tributary.events.referral.ReferralEvent.ReferralReceived;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;

/** What a step holds, frees or sets a timer for, in its own transaction. */
@Component
class ReferralEffects {

    private final OpenReferrals open;
    private final ExpiryTimers timers;

    ReferralEffects(OpenReferrals open, ExpiryTimers timers) {
        this.open = open;
        this.timers = timers;
    }

    void of(ReferralCommand command, List<? extends ReferralEvent> steps) {
        if (command instanceof ReceiveReferral c) {
            open.claim(c);
        }
        for (var step : steps) {
            if (step instanceof ReferralReceived e) {
                timers.expire(e.referralId());
            } else if (step instanceof ReferralClosed e) {
                open.release(e.referralId());
            }
        }
    }
}
