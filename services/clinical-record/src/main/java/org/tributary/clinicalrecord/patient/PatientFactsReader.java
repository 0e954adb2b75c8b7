package org.tributary.clinicalrecord.patient;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.views.patients.PersonRecords;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;
import org.tributary.platform.eventstore.StoredStates;

/** Tells what is known of a patient's safety, or was known at an instant. */
@Component
public class PatientFactsReader {

    private final StoredStates states;
    private final PersonRecords records;

    PatientFactsReader(StoredStates states, PersonRecords records) {
        this.states = states;
        this.records = records;
    }

    /** All that is known of the person, under whichever record. */
    public PatientFacts now(PatientId patient) {
        return together(records.of(patient));
    }

    /** All that is known under these records. */
    PatientFacts together(List<PatientId> some) {
        return some.stream()
                .map(record -> states.now(PatientAggregate.EVOLUTION, record).facts())
                .reduce(PatientFacts.NONE, PatientFacts::and);
    }

    /** What the patient has said about each purpose. */
    Consents consents(PatientId patient) {
        return records.of(patient).stream()
                .flatMap(record -> states.now(PatientAggregate.EVOLUTION, record).consents().recorded().stream())
                .reduce(Consents.NONE, Consents::with, (_, last) -> last);
    }

    /** Whether a patient's yes to a purpose counts at an instant. */
    public boolean hasConsented(PatientId patient, ConsentPurpose purpose, Instant when) {
        return consents(patient).counts(purpose, when);
    }

    /** All that had been recorded up to an instant. */
    public PatientFacts asKnownAt(PatientId patient, Instant knownAt) {
        return records.asKnownAt(patient, knownAt).stream()
                .map(record -> states.asKnownAt(PatientAggregate.EVOLUTION, record, knownAt)
                        .facts())
                .reduce(PatientFacts.NONE, PatientFacts::and);
    }
}
