package org.tributary.referral.partner;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.tributary.events.PartnerId;
import org.tributary.events.referral.PartnerEvent.PartnerKind;

/** Everything one can ask of a partner. */
sealed interface PartnerCommand {

    @TargetAggregateIdentifier
    PartnerId partnerId();

    /** A practice may send referrals from now on, signed in as {@code clientId}. */
    record RegisterPartner(PartnerId partnerId, String name, PartnerKind kind, String clientId)
            implements PartnerCommand {}
}
