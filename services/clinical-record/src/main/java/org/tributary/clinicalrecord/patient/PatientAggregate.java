package org.tributary.clinicalrecord.patient;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.clinicalrecord.patient.Patient.Unregistered;
import org.tributary.clinicalrecord.patient.PatientCommand.EnrolPatient;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordFinding;
import org.tributary.clinicalrecord.patient.PatientCommand.RegisterPatient;
import org.tributary.clinicalrecord.patient.PatientCommand.ResolveFinding;
import org.tributary.clinicalrecord.patient.PatientCommand.ScreenPatient;
import org.tributary.clinicalrecord.patient.PatientDecider.Context;
import org.tributary.eligibility.PolicyTimeline;
import org.tributary.events.clinicalrecord.PatientEvent;
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
            PatientIndex people, PolicyTimeline policies, DecisionLocks locks) {
        return EVOLUTION
                .handling(
                        PatientCommand.class,
                        PatientCommand::patientId,
                        (_, command) -> switch (command) {
                            case RegisterPatient c -> new Context(people.alike(c.person()), policies);
                            case EnrolPatient _, ScreenPatient _, RecordFinding _, ResolveFinding _ ->
                                new Context(List.of(), policies);
                        },
                        PatientDecider::decide)
                .with((_, command, _, decided) -> {
                    switch (command) {
                        case RegisterPatient c -> people.add(c.patientId(), c.person(), c.distinct());
                        case EnrolPatient _ -> {}
                        case ScreenPatient _, RecordFinding _, ResolveFinding _ ->
                            locks.beforeChanging(List.of(command.patientId()));
                    }
                    return decided.events();
                });
    }
}
