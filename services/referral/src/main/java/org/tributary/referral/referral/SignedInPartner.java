package org.tributary.referral.referral;

import org.springframework.stereotype.Component;
import org.tributary.events.PartnerId;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.web.Caller;
import org.tributary.referral.referral.ReferralRejection.UnknownPartner;
import org.tributary.referral.views.partners.Partners;

/** Finds the partner that a caller is. */
@Component
public final class SignedInPartner {

    private final Partners partners;

    SignedInPartner(Partners partners) {
        this.partners = partners;
    }

    /**
     * The partner that signs in as this client.
     *
     * @throws RejectedException with {@link UnknownPartner} if none does
     */
    public PartnerId of(Caller caller) {
        return partners.signedInAs(caller.clientId())
                .orElseThrow(() -> new RejectedException(new UnknownPartner(caller.clientId())));
    }
}
