package org.tributary.referral.referral;

import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.platform.feed.CatchUpWaiter;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.referral.referral.ReferralRejection.UnknownClinic;
import org.tributary.referral.views.clinics.ClinicDirectory;

/** Makes sure that a clinic exists, waiting a little for one that opened a moment ago. */
@Component
final class OpenClinics {

    private final ClinicDirectory clinics;
    private final CatchUpWaiter catchUp;

    OpenClinics(ClinicDirectory clinics, CatchUpWaiter catchUp) {
        this.clinics = clinics;
        this.catchUp = catchUp;
    }

    /**
     * Goes on only for a clinic of the chain.
     *
     * @throws RejectedException with {@link UnknownClinic} if it has not been heard of in time
     */
    void require(ClinicId clinic) {
        if (catchUp.await(() -> clinics.nameOf(clinic)).isEmpty()) {
            throw new RejectedException(new UnknownClinic(clinic));
        }
    }
}
