package org.tributary.booking.clinic;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.clinic.ClinicCommand.OpenClinic;
import org.tributary.events.ClinicId;
import org.tributary.events.booking.ClinicEvent;

/** Lends {@link Clinic} an identity and a stream. Contains no rule. */
@Aggregate
class ClinicAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ClinicId id;

    private Clinic clinic = Clinic.unopened();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenClinic command) {
        clinic.decide(command).eventsOrThrow().forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ClinicEvent event) {
        id = event.clinicId();
        clinic = clinic.after(event);
    }
}
