package org.tributary.clinicalrecord.patient;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.incident.LateFacts;
import org.tributary.clinicalrecord.patient.PatientCommand.DecideGate;
import org.tributary.clinicalrecord.patient.PatientCommand.FollowGate;
import org.tributary.clinicalrecord.patient.PatientDecider.Context;
import org.tributary.clinicalrecord.policy.Policies;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.platform.eventstore.NestedCommands;

/** Sees to it that all records of a person have one gate, and that a fact learnt late is held against the sessions of all of them. */
@Component
public class PersonGates {

    private final PatientFactsReader facts;
    private final Policies policies;
    private final LateFacts late;
    private final NestedCommands nested;

    PersonGates(PatientFactsReader facts, Policies policies, LateFacts late, NestedCommands nested) {
        this.facts = facts;
        this.policies = policies;
        this.late = late;
        this.nested = nested;
    }

    /** Decides about these records, which are one person's from now on; whoever asks holds their locks. */
    public void decide(List<PatientId> records, ClinicId clinic, Instant at) {
        var together = facts.together(records);
        var timeline = policies.now();
        var decided = GateRules.decided(new DecideGate(records.getFirst(), clinic, at), together, timeline);
        for (var record : records) {
            late.follow(record, facts.now(record), together, timeline, at);
            nested.send(new FollowGate(record, clinic, decided, at));
        }
    }

    /** What was decided by a command under one record holds under the others. */
    void follow(
            PatientCommand command,
            Context known,
            PatientFacts before,
            PatientFacts after,
            List<? extends PatientEvent> decided) {
        if (command instanceof FollowGate) {
            return;
        }
        var was = known.elsewhere().and(before);
        var is = known.elsewhere().and(after);
        late.follow(command.patientId(), was, is, known.policies(), command.at());
        for (var other : known.otherRecords()) {
            late.follow(other, was, is, known.policies(), command.at());
            for (var fact : decided) {
                if (fact instanceof GateDecided gate) {
                    nested.send(new FollowGate(other, command.clinicId(), gate, command.at()));
                }
            }
        }
    }
}
