package org.tributary.clinicalrecord.patient;

import static org.tributary.platform.kernel.Decision.accepted;

import org.tributary.clinicalrecord.patient.PatientCommand.CorrectCirculation;
import org.tributary.clinicalrecord.patient.PatientCommand.NoteCirculation;
import org.tributary.eligibility.DueForms;
import org.tributary.eligibility.GateDecision;
import org.tributary.eligibility.GateSchedule;
import org.tributary.eligibility.PolicyTimeline;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.clinicalrecord.SafetyEvent.CirculationCorrected;
import org.tributary.events.clinicalrecord.SafetyEvent.CirculationMeasured;
import org.tributary.platform.kernel.Decision;

/** What may be done with a patient once something more is known of them. */
final class GateRules {

    private GateRules() {}

    /** By all that is known now, from now on. */
    static GateDecided decided(PatientCommand c, PatientFacts facts, PolicyTimeline policies) {
        var now = GateDecision.at(c.at(), facts, policies);
        return new GateDecided(
                c.patientId(),
                c.clinicId(),
                c.at(),
                GateSchedule.from(now, facts, policies).windows(),
                now.inputs(),
                DueForms.at(c.at(), facts, policies));
    }

    /** What was measured at a session decides the gate anew, for the session itself as well. */
    static Decision<PatientEvent> note(Patient patient, NoteCirculation c, PolicyTimeline policies) {
        var measured = new CirculationMeasured(c.patientId(), c.clinicId(), c.sessionId(), c.measuredAt(), c.values());
        return accepted(measured, decided(c, patient.after(measured).facts(), policies));
    }

    /** As if the session had measured nothing else from the beginning. */
    static Decision<PatientEvent> correct(Patient patient, CorrectCirculation c, PolicyTimeline policies) {
        var corrected =
                new CirculationCorrected(c.patientId(), c.clinicId(), c.sessionId(), c.measuredAt(), c.values());
        return accepted(corrected, decided(c, patient.after(corrected).facts(), policies));
    }
}
