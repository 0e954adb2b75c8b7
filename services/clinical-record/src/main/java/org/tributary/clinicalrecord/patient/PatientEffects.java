package org.tributary.clinicalrecord.patient;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.patient.PatientCommand.ChangePatientDetails;
import org.tributary.clinicalrecord.patient.PatientCommand.RegisterPatient;
import org.tributary.clinicalrecord.patient.PatientDecider.Context;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;

/** What follows from a decision about a patient in its own transaction: who is found by what, which gate is whose, who is asked. */
@Component
class PatientEffects {

    private final PatientIndex people;
    private final DecidedGates gates;
    private final PersonGates person;
    private final PermissionApprovals approvals;

    PatientEffects(PatientIndex people, DecidedGates gates, PersonGates person, PermissionApprovals approvals) {
        this.people = people;
        this.gates = gates;
        this.person = person;
        this.approvals = approvals;
    }

    void of(Patient before, PatientCommand command, Context known, List<? extends PatientEvent> decided) {
        if (command instanceof RegisterPatient c) {
            people.add(c.patientId(), c.person(), c.distinct());
        }
        if (command instanceof ChangePatientDetails c && known.person() != null) {
            people.replace(c.patientId(), c.changes().to(known.person()), c.distinct());
        }
        if (decided.stream().anyMatch(GateDecided.class::isInstance)) {
            gates.decided(command.patientId(), command.clinicId(), known.policies());
            var after = PatientAggregate.EVOLUTION.after(before, decided);
            person.follow(command, known, before.facts(), after.facts(), decided);
        }
        approvals.request(command, decided);
    }
}
