package org.tributary.clinicalrecord.patient;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.clinicalrecord.patient.Patient.Unregistered;
import org.tributary.clinicalrecord.patient.PatientCommand.AbsorbRecord;
import org.tributary.clinicalrecord.patient.PatientCommand.ChangePatientDetails;
import org.tributary.clinicalrecord.patient.PatientCommand.DecideGate;
import org.tributary.clinicalrecord.patient.PatientCommand.EndEnrolment;
import org.tributary.clinicalrecord.patient.PatientCommand.EnrolPatient;
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
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;

/** Lends {@link Patient} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class PatientAggregate {

    static final Evolution<Patient, PatientEvent> EVOLUTION =
            new Evolution<>(Patient.class, PatientEvent.class, new Unregistered());

    @Bean
    AggregateShell<Patient, PatientCommand, Context, PatientEvent> patient(
            PatientIndex people,
            Policies policies,
            DecidedGates gates,
            PermissionApprovals approvals,
            PersonGates person,
            PersonLocks persons,
            PatientFactsReader facts,
            Patients patients) {
        return EVOLUTION
                .handling(
                        PatientCommand.class,
                        PatientCommand::patientId,
                        (_, command) -> known(command, people, patients, policies, persons, facts),
                        PatientDecider::decide)
                .with((before, command, known, decided) -> {
                    if (command instanceof DecideGate c && !gates.isOutdated(c.patientId(), known.policies())) {
                        return List.of(); // it was decided meanwhile
                    }
                    if (command instanceof RegisterPatient c) {
                        people.add(c.patientId(), c.person(), c.distinct());
                    }
                    if (command instanceof ChangePatientDetails c && known.person() != null) {
                        people.replace(c.patientId(), c.changes().to(known.person()), c.distinct());
                    }
                    if (decided.events().stream().anyMatch(GateDecided.class::isInstance)) {
                        gates.decided(command.patientId(), command.clinicId(), known.policies());
                        person.follow(
                                command,
                                known,
                                before.facts(),
                                EVOLUTION.after(before, decided.events()).facts(),
                                decided.events());
                    }
                    approvals.request(command, decided.events());
                    return decided.events();
                });
    }

    /** Whatever may decide a gate waits for a ratification, and a ratification for whoever judges by the versions before it. */
    private static Context known(
            PatientCommand command,
            PatientIndex people,
            Patients patients,
            Policies policies,
            PersonLocks persons,
            PatientFactsReader facts) {
        return switch (command) {
            case RegisterPatient c -> new Context(people.alike(c.person()), null, Policies.CARRIED);
            // whoever has them carried out holds the locks
            case FollowGate _ -> new Context(List.of(), null, policies.now());
            case AbsorbRecord _, GoOnUnder _, ReleaseRecord _, StandAlone _ ->
                new Context(List.of(), null, Policies.CARRIED);
            case EnrolPatient _ -> new Context(List.of(), null, Policies.CARRIED);
            case RecordConsent _, EndEnrolment _ -> {
                persons.beforeChanging(List.of(command.patientId())); // sessions and visits are judged by it
                yield new Context(List.of(), null, Policies.CARRIED);
            }
            case ChangePatientDetails c ->
                patients.find(c.patientId())
                        .flatMap(Person::of)
                        .map(before -> new Context(
                                alikeFromNowOn(people, before, c.changes().to(before)), before, Policies.CARRIED))
                        .orElseGet(() -> new Context(List.of(), null, Policies.CARRIED));
            case PatientCommand c -> {
                var others = persons.beforeChanging(List.of(c.patientId()), Policies.TIMELINE).stream()
                        .filter(record -> !record.equals(c.patientId()))
                        .toList();
                yield new Context(List.of(), null, policies.now(), facts.together(others), others);
            }
        };
    }

    /** Whoever was told apart from the patient before stays so. */
    private static List<PatientId> alikeFromNowOn(PatientIndex people, Person before, Person after) {
        var known = people.alike(before);
        return people.alike(after).stream().filter(one -> !known.contains(one)).toList();
    }
}
