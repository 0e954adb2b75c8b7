package org.tributary.clinicalrecord.patient;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.patient.Patient.Known;
import org.tributary.clinicalrecord.patient.PatientCommand.EnrolPatient;
import org.tributary.clinicalrecord.patient.PatientCommand.RegisterPatient;
import org.tributary.clinicalrecord.patient.PatientCommand.ScreenPatient;
import org.tributary.clinicalrecord.screening.ScreeningPolicy;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent;

/** Lends {@link Patient} an identity and a stream. Contains no rule. */
@Aggregate
class PatientAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable PatientId id;

    private Patient patient = Patient.unregistered();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterPatient command, PatientIndex people, ScreeningPolicy policy) {
        carryOut(command, new Known(people.alike(command.person()), policy));
        people.add(command.patientId(), command.person(), command.distinct());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EnrolPatient command, ScreeningPolicy policy) {
        carryOut(command, new Known(List.of(), policy));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ScreenPatient command, ScreeningPolicy policy) {
        carryOut(command, new Known(List.of(), policy));
    }

    @EventSourcingHandler
    void on(PatientEvent event) {
        id = event.patientId();
        patient = patient.after(event);
    }

    private void carryOut(PatientCommand command, Known known) {
        patient.decide(command, known).eventsOrThrow().forEach(AggregateLifecycle::apply);
    }
}
