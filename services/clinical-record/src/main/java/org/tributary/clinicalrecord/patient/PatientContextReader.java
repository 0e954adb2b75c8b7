package org.tributary.clinicalrecord.patient;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.patient.PatientCommand.AbsorbRecord;
import org.tributary.clinicalrecord.patient.PatientCommand.ChangePatientDetails;
import org.tributary.clinicalrecord.patient.PatientCommand.DecideGate;
import org.tributary.clinicalrecord.patient.PatientCommand.EndEnrolment;
import org.tributary.clinicalrecord.patient.PatientCommand.EnrolPatient;
import org.tributary.clinicalrecord.patient.PatientCommand.EraseRecord;
import org.tributary.clinicalrecord.patient.PatientCommand.FollowGate;
import org.tributary.clinicalrecord.patient.PatientCommand.GoOnUnder;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordConsent;
import org.tributary.clinicalrecord.patient.PatientCommand.RegisterPatient;
import org.tributary.clinicalrecord.patient.PatientCommand.ReleaseRecord;
import org.tributary.clinicalrecord.patient.PatientCommand.StandAlone;
import org.tributary.clinicalrecord.patient.PatientDecider.Context;
import org.tributary.clinicalrecord.policy.Policies;
import org.tributary.clinicalrecord.views.patients.Patients;
import org.tributary.events.PatientId;

/** Reads what a decision about a patient is judged by besides the patient, under the locks that keep it as it is. */
@Component
class PatientContextReader {

    private final PatientIndex people;
    private final Patients patients;
    private final Policies policies;
    private final DecidedGates gates;
    private final PersonLocks persons;
    private final PatientFactsReader facts;

    PatientContextReader(
            PatientIndex people,
            Patients patients,
            Policies policies,
            DecidedGates gates,
            PersonLocks persons,
            PatientFactsReader facts) {
        this.people = people;
        this.patients = patients;
        this.policies = policies;
        this.gates = gates;
        this.persons = persons;
        this.facts = facts;
    }

    /** Whatever may decide a gate waits for a ratification, and a ratification for whoever judges by the versions before it. */
    Context around(PatientCommand command) {
        return switch (command) {
            case RegisterPatient c -> new Context(people.alike(c.person()), null, Policies.CARRIED);
            // whoever has them carried out holds the locks
            case FollowGate _ -> new Context(List.of(), null, policies.now());
            case AbsorbRecord _, GoOnUnder _, ReleaseRecord _, StandAlone _, EraseRecord _ ->
                new Context(List.of(), null, Policies.CARRIED);
            case EnrolPatient _ -> new Context(List.of(), null, Policies.CARRIED);
            case RecordConsent _, EndEnrolment _ -> {
                persons.beforeChanging(List.of(command.patientId())); // sessions and visits are judged by it
                yield new Context(List.of(), null, Policies.CARRIED);
            }
            case ChangePatientDetails c ->
                patients.find(c.patientId())
                        .flatMap(Person::of)
                        .map(before ->
                                new Context(alikeFromNowOn(before, c.changes().to(before)), before, Policies.CARRIED))
                        .orElseGet(() -> new Context(List.of(), null, Policies.CARRIED));
            case PatientCommand c -> {
                var others = persons.beforeChanging(List.of(c.patientId()), Policies.TIMELINE).stream()
                        .filter(record -> !record.equals(c.patientId()))
                        .toList();
                var versions = policies.now();
                var isDecided = c instanceof DecideGate && !gates.isOutdated(c.patientId(), versions);
                yield new Context(List.of(), null, versions, facts.together(others), others, isDecided);
            }
        };
    }

    /** Whoever was told apart from the patient before stays so. */
    private List<PatientId> alikeFromNowOn(Person before, Person after) {
        var known = people.alike(before);
        return people.alike(after).stream().filter(one -> !known.contains(one)).toList();
    }
}
