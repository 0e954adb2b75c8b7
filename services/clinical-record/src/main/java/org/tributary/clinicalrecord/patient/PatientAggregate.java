package org.tributary.clinicalrecord.patient;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.clinicalrecord.patient.Patient.Unregistered;
import org.tributary.clinicalrecord.patient.PatientCommand.EnrolPatient;
import org.tributary.clinicalrecord.patient.PatientCommand.RegisterPatient;
import org.tributary.clinicalrecord.patient.PatientCommand.ScreenPatient;
import org.tributary.clinicalrecord.patient.PatientDecider.Context;
import org.tributary.clinicalrecord.screening.ScreeningPolicy;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;

/** Lends {@link Patient} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class PatientAggregate {

    @Bean
    AggregateShell<Patient, PatientCommand, Context, PatientEvent> patient(
            PatientIndex people, ScreeningPolicy policy) {
        return new Evolution<>(Patient.class, PatientEvent.class, new Unregistered())
                .handling(
                        PatientCommand.class,
                        PatientCommand::patientId,
                        (_, command) -> switch (command) {
                            case RegisterPatient c -> new Context(people.alike(c.person()), policy);
                            case EnrolPatient _, ScreenPatient _ -> new Context(List.of(), policy);
                        },
                        PatientDecider::decide)
                .with((_, command, _, decided) -> {
                    switch (command) {
                        case RegisterPatient c -> people.add(c.patientId(), c.person(), c.distinct());
                        case EnrolPatient _, ScreenPatient _ -> {}
                    }
                    return decided.events();
                });
    }
}
