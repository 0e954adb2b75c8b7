package org.tributary.referral.referral;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.events.referral.ReferralEvent.ReferralClosed;
import org.tributary.events.referral.ReferralEvent.ReferralRequested;
import org.tributary.platform.eventstore.NestedCommands;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferrals;

/** What a step holds, frees or sets a timer for, in its own transaction. */
@Component
class ReferralEffects {

    private final OpenReferrals open;
    private final PlacedOrders placed;
    private final ExpiryTimers timers;
    private final NestedCommands nested;

    ReferralEffects(OpenReferrals open, PlacedOrders placed, ExpiryTimers timers, NestedCommands nested) {
        this.open = open;
        this.placed = placed;
        this.timers = timers;
        this.nested = nested;
    }

    void of(ReferralCommand command, List<? extends ReferralEvent> steps) {
        if (command instanceof ReceiveReferral c) {
            claim(c);
        } else if (command instanceof ReceiveReferrals c) {
            claim(c.first());
            c.others().forEach(nested::send);
        }
        for (var step : steps) {
            if (step instanceof ReferralRequested e) {
                timers.expire(e.referralId());
            } else if (step instanceof ReferralClosed e) {
                open.release(e.referralId());
            }
        }
    }

    /** What its sender tells from other orders may be like another one. */
    private void claim(ReceiveReferral c) {
        var order = c.order();
        if (order != null) {
            placed.claim(c, order);
        }
        if (order != null && order.isNamed()) {
            open.note(c);
        } else {
            open.claim(c);
        }
    }
}
