package org.tributary.referral.referral;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ReferralId;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.referral.referral.ReferralCommand.AcceptReferral;
import org.tributary.referral.referral.ReferralCommand.MarkScheduled;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;

/** Lends {@link Referral} an identity and a stream. Contains no rule. */
@Aggregate
class ReferralAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ReferralId id;

    private Referral referral = Referral.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReceiveReferral command, OpenReferrals open) {
        open.claim(command);
        carryOut(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AcceptReferral command) {
        carryOut(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MarkScheduled command) {
        carryOut(command);
    }

    @EventSourcingHandler
    void on(ReferralEvent event) {
        id = event.referralId();
        referral = referral.after(event);
    }

    private void carryOut(ReferralCommand command) {
        referral.decide(command).eventsOrThrow().forEach(AggregateLifecycle::apply);
    }
}
