package org.tributary.referral.reactions;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tributary.events.clinicalrecord.PatientEvent.PatientErased;
import org.tributary.platform.feed.FeedReaction;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.privacy.Erasures;
import org.tributary.referral.views.referrals.Referrals;

/** When a patient was erased, the keys go under which partners described them, each referral's own. */
@Component
class WhenPatientErasedThenReferralKeysDestroyed implements FeedReaction {

    private final Erasures erasures;
    private final Referrals referrals;

    WhenPatientErasedThenReferralKeysDestroyed(Erasures erasures, Referrals referrals) {
        this.erasures = erasures;
        this.referrals = referrals;
    }

    @Override
    public String name() {
        return "when-patient-erased-then-referral-keys-destroyed";
    }

    @Override
    public Set<String> services() {
        return Set.of("clinical-record");
    }

    @Override
    public boolean concerns(ReceivedEvent fact) {
        return fact.event() instanceof PatientErased;
    }

    @Override
    public void react(ReceivedEvent fact, EventMetadata as) {
        if (fact.event() instanceof PatientErased e) {
            referrals.ofPatient(e.patientId()).forEach(referral -> erasures.erase(referral.value()));
        }
    }
}
