package org.tributary.referral.partner;

import org.tributary.events.PartnerId;
import org.tributary.platform.kernel.Rejection;

/** Every way in which registering a partner is refused. */
sealed interface PartnerRejection extends Rejection {

    /** This client of the sign-in is another partner already: one client, one practice. */
    record ClientTaken(String clientId, PartnerId partnerId) implements PartnerRejection {}

    /** The partner exists with another name, kind or client. */
    record RegisteredDifferently(PartnerId partnerId) implements PartnerRejection {}
}
