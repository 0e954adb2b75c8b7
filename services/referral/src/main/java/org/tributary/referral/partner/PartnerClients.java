package org.tributary.referral.partner;

import org.tributary.events.PartnerId;
import org.tributary.platform.kernel.RejectedException;

/** Who each client of the sign-in is: a client stands for one partner at most. */
interface PartnerClients {

    /**
     * Binds a client to a partner, in the transaction of the registration.
     *
     * @throws RejectedException with {@link PartnerRejection.ClientTaken} if it is another's
     */
    void claim(String clientId, PartnerId partnerId);
}
