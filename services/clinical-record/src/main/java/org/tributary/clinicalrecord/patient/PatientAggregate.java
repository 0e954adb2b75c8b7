package org.tributary.clinicalrecord.patient;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.clinicalrecord.patient.Patient.Unregistered;
import org.tributary.clinicalrecord.patient.PatientDecider.Context;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;

/** Lends {@link Patient} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class PatientAggregate {

    static final Evolution<Patient, PatientEvent> EVOLUTION =
            new Evolution<>(Patient.class, PatientEvent.class, new Unregistered());

    @Bean
    AggregateShell<Patient, PatientCommand, Context, PatientEvent> patient(
            PatientContextReader reader, PatientEffects effects) {
        return EVOLUTION
                .handling(
                        PatientCommand.class,
                        PatientCommand::patientId,
                        (_, command) -> reader.around(command),
                        PatientDecider::decide)
                .with((before, command, known, decided) -> {
                    effects.of(before, command, known, decided.events());
                    return decided.events();
                });
    }
}
