package org.tributary.clinicalrecord.patient;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.clinicalrecord.incident.LateFacts;
import org.tributary.clinicalrecord.patient.Patient.Unregistered;
import org.tributary.clinicalrecord.patient.PatientCommand.RegisterPatient;
import org.tributary.clinicalrecord.patient.PatientDecider.Context;
import org.tributary.eligibility.PolicyTimeline;
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
            LateFacts late) {
        return EVOLUTION
                .handling(
                        PatientCommand.class,
                        PatientCommand::patientId,
                        (_, command) -> new Context(
                                command instanceof RegisterPatient c ? people.alike(c.person()) : List.of(), policies),
                        PatientDecider::decide)
                .with((before, command, known, decided) -> {
                    if (command instanceof RegisterPatient c) {
                        people.add(c.patientId(), c.person(), c.distinct());
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
}
