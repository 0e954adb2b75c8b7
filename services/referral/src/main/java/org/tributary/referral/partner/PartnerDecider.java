package org.tributary.referral.partner;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import org.tributary.events.referral.PartnerEvent;
import org.tributary.events.referral.PartnerEvent.PartnerRegistered;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.kernel.NoContext;
import org.tributary.referral.partner.Partner.Registered;
import org.tributary.referral.partner.Partner.Unregistered;
import org.tributary.referral.partner.PartnerCommand.RegisterPartner;
import org.tributary.referral.partner.PartnerRejection.RegisteredDifferently;

/** All rules about a partner. */
final class PartnerDecider {

    private PartnerDecider() {}

    /** One line for each meaningful pair of state and command. */
    static Decision<PartnerEvent> decide(Partner partner, PartnerCommand command, NoContext none) {
        return switch (new Asked(partner, command)) {
            case Asked(Unregistered _, RegisterPartner c) ->
                accepted(new PartnerRegistered(c.partnerId(), c.name(), c.kind(), c.clientId()));
            case Asked(Registered p, RegisterPartner c) when p.isAs(c) -> alreadyDone();
            case Asked(Registered _, RegisterPartner c) -> rejected(new RegisteredDifferently(c.partnerId()));
        };
    }

    private record Asked(Partner partner, PartnerCommand command) {}
}
