package org.tributary.booking.reactions;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tributary.events.clinicalrecord.PatientEvent.PatientErased;
import org.tributary.platform.feed.FeedReaction;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.privacy.Erasures;

/** When a patient was erased, what booking keeps of who they are goes, and the key under which it sealed the reasons of their visits. */
@Component
class WhenPatientErasedThenKeyDestroyed implements FeedReaction {

    private final Erasures erasures;

    WhenPatientErasedThenKeyDestroyed(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public String name() {
        return "when-patient-erased-then-key-destroyed";
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
            erasures.erase(e.patientId().value());
        }
    }
}
