package org.tributary.clinicalrecord.patient;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import org.tributary.clinicalrecord.patient.Patient.Registered;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordFinding;
import org.tributary.clinicalrecord.patient.PatientCommand.ResolveFinding;
import org.tributary.clinicalrecord.patient.PatientRejection.FindingEndsEarly;
import org.tributary.clinicalrecord.patient.PatientRejection.FindingInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.NoSuchFinding;
import org.tributary.clinicalrecord.patient.PatientRejection.UnknownFinding;
import org.tributary.eligibility.PolicyTimeline;
import org.tributary.eligibility.facts.Finding;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingResolved;
import org.tributary.platform.kernel.Decision;

/** What may be recorded as a finding, and that each decides the gate anew. */
final class FindingRules {

    private FindingRules() {}

    static Decision<PatientEvent> add(Registered patient, RecordFinding c, PolicyTimeline policies) {
        var finding = c.finding();
        var until = finding.until();
        if (!policies.at(c.at()).isRecorded(finding.code())) {
            return rejected(new UnknownFinding(finding.code()));
        }
        if (finding.since().isAfter(c.at())) {
            return rejected(new FindingInTheFuture(finding.since()));
        }
        if (until != null && !until.isAfter(finding.since())) {
            return rejected(new FindingEndsEarly(finding.since(), until));
        }
        return accepted(
                new FindingRecorded(
                        c.patientId(),
                        c.clinicId(),
                        finding.findingId(),
                        finding.code(),
                        finding.region(),
                        finding.since(),
                        until,
                        c.source(),
                        c.note()),
                GateRules.decided(c, patient.facts().with(finding), policies));
    }

    static Decision<PatientEvent> resolve(Registered patient, ResolveFinding c, PolicyTimeline policies) {
        return patient.facts().findings().stream()
                .filter(finding -> finding.findingId().equals(c.findingId()))
                .findFirst()
                .map(finding -> resolve(patient, finding, c, policies))
                .orElseGet(() -> rejected(new NoSuchFinding(c.findingId())));
    }

    /** What ended earlier has ended: nobody says twice that it did. */
    private static Decision<PatientEvent> resolve(
            Registered patient, Finding finding, ResolveFinding c, PolicyTimeline policies) {
        var until = finding.until();
        if (until != null && !until.isAfter(c.endedAt())) {
            return alreadyDone();
        }
        if (!c.endedAt().isAfter(finding.since())) {
            return rejected(new FindingEndsEarly(finding.since(), c.endedAt()));
        }
        return accepted(
                new FindingResolved(c.patientId(), c.clinicId(), c.findingId(), c.endedAt(), c.note()),
                GateRules.decided(c, patient.facts().ended(c.findingId(), c.endedAt()), policies));
    }
}
