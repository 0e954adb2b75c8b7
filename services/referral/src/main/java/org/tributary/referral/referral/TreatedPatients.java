package org.tributary.referral.referral;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.platform.feed.CatchUpWaiter;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.referral.referral.ReferralRejection.UnknownPatient;
import org.tributary.referral.views.patients.PatientDirectory;

/** Makes sure that a clinic treats a patient, waiting a little for one who was registered a moment ago. */
@Component
final class TreatedPatients {

    private final PatientDirectory patients;
    private final CatchUpWaiter catchUp;

    TreatedPatients(PatientDirectory patients, CatchUpWaiter catchUp) {
        this.patients = patients;
        this.catchUp = catchUp;
    }

    /**
     * Goes on only for a patient of the clinic.
     *
     * @throws RejectedException with {@link UnknownPatient} if it has not been heard of in time
     */
    void require(PatientId patient, ClinicId clinic) {
        if (catchUp.await(() -> Optional.of(patient).filter(it -> patients.isTreated(it, clinic)))
                .isEmpty()) {
            throw new RejectedException(new UnknownPatient(patient));
        }
    }
}
