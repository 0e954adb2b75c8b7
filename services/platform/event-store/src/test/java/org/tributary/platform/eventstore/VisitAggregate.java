package org.tributary.platform.eventstore;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.events.PatientId;
import org.tributary.platform.eventstore.VisitEvent.PatientVisited;

@Aggregate
class VisitAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable PatientId id;

    private int visits;

    @SuppressWarnings("UnusedVariable") // something personal that a state may keep
    private @Nullable String lastRemark;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(VisitCommand command) {
        if (command.visits() == 0) {
            return;
        }
        apply(new PatientVisited(command.patientId(), command.clinicId(), visits + command.visits(), command.remark()));
    }

    @EventSourcingHandler
    void on(PatientVisited event) {
        id = event.patientId();
        visits = event.visits();
        lastRemark = event.remark();
    }
}
