package org.tributary.booking.clinic;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.appointment.TimeBlocking;
import org.tributary.booking.clinic.ClinicCommand.LiftClosure;
import org.tributary.booking.clinic.ClinicCommand.OpenClinic;
import org.tributary.booking.clinic.ClinicCommand.PlanClosure;
import org.tributary.booking.clinic.ClinicCommand.ReplanDisplaced;
import org.tributary.booking.replanning.Replannings;
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

    /** Who has a visit then is displaced before the rooms are taken. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PlanClosure command, TimeBlocking displacements) {
        var ahead = command.during().from(command.at());
        var underWay = displacements.lockAndFindUnderWay(command.clinicId(), ahead);
        var facts = clinic.decide(command, underWay).eventsOrThrow();
        if (!facts.isEmpty()) {
            displacements.close(command.clinicId(), command.closureId(), ahead);
        }
        facts.forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LiftClosure command, TimeBlocking displacements) {
        clinic.decide(command).eventsOrThrow().forEach(AggregateLifecycle::apply);
        displacements.lift(command.closureId());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReplanDisplaced command, Replannings replannings) {
        clinic.decide(command).eventsOrThrow().forEach(AggregateLifecycle::apply);
        replannings.carryOut(
                command.replanningId(), command.clinicId(), command.wish(), command.asPreviewed(), command.at());
    }

    @EventSourcingHandler
    void on(ClinicEvent event) {
        id = event.clinicId();
        clinic = clinic.after(event);
    }
}
