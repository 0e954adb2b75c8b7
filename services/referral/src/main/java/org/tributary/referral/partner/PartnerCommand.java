package org.tributary.referral.partner;

import org.tributary.events.PartnerId;
import org.tributary.events.referral.PartnerEvent.PartnerKind;

/** Everything one can ask of a partner. */
sealed interface PartnerCommand {

    PartnerId partnerId();

    /** A practice may send referrals from now on, signed in as {@code clientId}. */
    record RegisterPartner(PartnerId partnerId, String name, PartnerKind kind, String clientId)
            implements PartnerCommand {}
}
