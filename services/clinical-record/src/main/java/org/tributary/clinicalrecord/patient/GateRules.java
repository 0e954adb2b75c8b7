package org.tributary.clinicalrecord.patient;

import org.tributary.eligibility.GateDecision;
import org.tributary.eligibility.GateSchedule;
import org.tributary.eligibility.PolicyTimeline;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;

/** What may be done with a patient once something more is known of them. */
final class GateRules {

    private GateRules() {}

    /** By all that is known now, from now on. */
    static GateDecided decided(PatientCommand c, PatientFacts facts, PolicyTimeline policies) {
        return new GateDecided(
                c.patientId(),
                c.clinicId(),
                c.at(),
                GateSchedule.from(c.at(), facts, policies).windows(),
                GateDecision.at(c.at(), facts, policies).inputs());
    }
}
