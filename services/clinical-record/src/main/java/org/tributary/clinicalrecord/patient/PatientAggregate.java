package org.tributary.clinicalrecord.patient;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.clinicalrecord.incident.LateFacts;
import org.tributary.clinicalrecord.patient.Patient.Unregistered;
import org.tributary.clinicalrecord.patient.PatientCommand.ChangePatientDetails;
import org.tributary.clinicalrecord.patient.PatientCommand.RegisterPatient;
import org.tributary.clinicalrecord.patient.PatientDecider.Context;
import org.tributary.clinicalrecord.views.patients.Patients;
import org.tributary.eligibility.PolicyTimeline;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.platform.eventstore.Evolution;

/** Lends {@link Patient} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class PatientAggregate {

    static final Evolution<Patient, PatientEvent> EVOLUTION =
            new Evolution<>(Patient.class, PatientEvent.class, new Unregistered());

    @Bean
    AggregateShell<Patient, PatientCommand, Context, PatientEvent> patient(
            PatientIndex people,
            PolicyTimeline policies,
            DecisionLocks locks,
            PermissionApprovals approvals,
            LateFacts late,
            Patients patients) {
        return EVOLUTION
                .handling(
                        PatientCommand.class,
                        PatientCommand::patientId,
                        (_, command) -> known(command, people, patients, policies),
                        PatientDecider::decide)
                .with((before, command, known, decided) -> {
                    if (command instanceof RegisterPatient c) {
                        people.add(c.patientId(), c.person(), c.distinct());
                    }
                    if (command instanceof ChangePatientDetails c && known.person() != null) {
                        people.replace(c.patientId(), c.changes().to(known.person()), c.distinct());
                    }
                    if (decided.events().stream().anyMatch(GateDecided.class::isInstance)) {
                        locks.beforeChanging(List.of(command.patientId()));
                        late.follow(
                                command.patientId(),
                                before.facts(),
                                EVOLUTION.after(before, decided.events()).facts(),
                                known.policies(),
                                command.at());
                    }
                    approvals.request(command, decided.events());
                    return decided.events();
                });
    }

    private static Context known(
            PatientCommand command, PatientIndex people, Patients patients, PolicyTimeline policies) {
        if (command instanceof RegisterPatient c) {
            return new Context(people.alike(c.person()), null, policies);
        }
        if (command instanceof ChangePatientDetails c) {
            return patients.find(c.patientId())
                    .flatMap(Person::of)
                    .map(before -> new Context(
                            alikeFromNowOn(people, before, c.changes().to(before)), before, policies))
                    .orElseGet(() -> new Context(List.of(), null, policies));
        }
        return new Context(List.of(), null, policies);
    }

    /** Whoever was told apart from the patient before stays so. */
    private static List<PatientId> alikeFromNowOn(PatientIndex people, Person before, Person after) {
        var known = people.alike(before);
        return people.alike(after).stream().filter(one -> !known.contains(one)).toList();
    }
}
