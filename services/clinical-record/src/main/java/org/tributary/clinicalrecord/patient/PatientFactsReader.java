package org.tributary.clinicalrecord.patient;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;
import org.tributary.platform.eventstore.StoredStates;

/** Tells what is known of a patient's safety, or was known at an instant. */
@Component
public class PatientFactsReader {

    private final StoredStates states;

    PatientFactsReader(StoredStates states) {
        this.states = states;
    }

    /** All that is known. */
    public PatientFacts now(PatientId patient) {
        return states.now(PatientAggregate.EVOLUTION, patient).facts();
    }

    /** What the patient has said about each purpose. */
    Consents consents(PatientId patient) {
        return states.now(PatientAggregate.EVOLUTION, patient).consents();
    }

    /** Whether a patient's yes to a purpose counts at an instant. */
    public boolean hasConsented(PatientId patient, ConsentPurpose purpose, Instant when) {
        return consents(patient).counts(purpose, when);
    }

    /** All that had been recorded up to an instant. */
    public PatientFacts asKnownAt(PatientId patient, Instant knownAt) {
        return states.asKnownAt(PatientAggregate.EVOLUTION, patient, knownAt).facts();
    }
}
