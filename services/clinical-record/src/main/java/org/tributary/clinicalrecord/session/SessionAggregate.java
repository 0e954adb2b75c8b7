package org.tributary.clinicalrecord.session;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.session.SessionCommand.ApplyTechnique;
import org.tributary.clinicalrecord.session.SessionCommand.RecordClosingMeasurements;
import org.tributary.clinicalrecord.session.SessionCommand.RecordEvaluation;
import org.tributary.clinicalrecord.session.SessionCommand.SignSession;
import org.tributary.clinicalrecord.session.SessionCommand.StartSession;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.SessionEvent;

/** Lends {@link Session} an identity and a stream. Contains no rule. */
@Aggregate
class SessionAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable SessionId id;

    private Session session = Session.unstarted();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StartSession command) {
        carryOut(command, DecisionContext.none());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordEvaluation command) {
        carryOut(command, DecisionContext.none());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ApplyTechnique command, DecisionContextReader surroundings) {
        carryOut(command, surroundings.of(command.sessionId()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordClosingMeasurements command) {
        carryOut(command, DecisionContext.none());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SignSession command, DecisionContextReader surroundings) {
        carryOut(command, surroundings.of(command.sessionId()));
    }

    @EventSourcingHandler
    void on(SessionEvent event) {
        id = event.sessionId();
        session = session.after(event);
    }

    private void carryOut(SessionCommand command, DecisionContext known) {
        session.decide(command, known).eventsOrThrow().forEach(AggregateLifecycle::apply);
    }
}
