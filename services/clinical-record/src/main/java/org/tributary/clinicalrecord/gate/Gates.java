package org.tributary.clinicalrecord.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.patient.PatientFactsReader;
import org.tributary.clinicalrecord.policy.Policies;
import org.tributary.eligibility.DueForms;
import org.tributary.eligibility.GateDecision;
import org.tributary.eligibility.GateSchedule;
import org.tributary.eligibility.policy.ClinicalPolicy;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.FormsDue;
import org.tributary.events.clinicalrecord.GateWindow;

/** Decides again what may be done with a patient. */
@Component
public class Gates {

    private final PatientFactsReader facts;
    private final Policies policies;

    Gates(PatientFactsReader facts, Policies policies) {
        this.facts = facts;
        this.policies = policies;
    }

    /** By all that is known now. */
    public GateWindow at(Instant at, PatientId patient) {
        return GateDecision.at(at, facts.now(patient), policies.now()).window();
    }

    /** By what had been recorded up to an instant, or by all there is, with what it rests on. */
    Decided at(Instant at, PatientId patient, @Nullable Instant knownAt) {
        var known = knownAt == null ? facts.now(patient) : facts.asKnownAt(patient, knownAt);
        var versions = knownAt == null ? policies.now() : policies.asKnownAt(knownAt);
        var decision = GateDecision.at(at, known, versions);
        return new Decided(
                GateSchedule.from(decision, known, versions).windows().getFirst(),
                decision,
                DueForms.at(at, known, versions),
                versions.at(at));
    }

    /** What holds, up to when as far as is known, why, which forms are wanted, and the version of the policy that says so. */
    record Decided(GateWindow window, GateDecision decision, FormsDue forms, ClinicalPolicy policy) {}
}
