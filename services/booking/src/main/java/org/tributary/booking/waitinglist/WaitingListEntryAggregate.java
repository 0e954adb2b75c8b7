package org.tributary.booking.waitinglist;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.views.patients.Patients;
import org.tributary.booking.waitinglist.WaitingListCommand.AcceptOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.DeclineOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.EndWaiting;
import org.tributary.booking.waitinglist.WaitingListCommand.GiveUpOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.JoinWaitingList;
import org.tributary.booking.waitinglist.WaitingListCommand.LapseOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.LeaveWaitingList;
import org.tributary.booking.waitinglist.WaitingListCommand.OfferTime;
import org.tributary.events.WaitingListEntryId;
import org.tributary.events.booking.WaitingListEvent;
import org.tributary.platform.kernel.Decision;

/** Lends {@link WaitingListEntry} an identity and a stream. Contains no rule. */
@Aggregate
class WaitingListEntryAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable WaitingListEntryId id;

    private WaitingListEntry entry = WaitingListEntry.unasked();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(JoinWaitingList command, Patients patients, OfferEffects holding) {
        var isTreated = patients.isTreatedAt(command.patientId(), command.clinicId());
        carryOut(entry.decide(command, isTreated), holding);
    }

    /** What the wish speaks against is not held at all. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OfferTime command, OfferEffects holding) {
        var wish = entry.wishFor(command).eventsOrThrow().getFirst();
        carryOut(entry.decide(command, holding.hold(command, wish)), holding);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AcceptOffer command, OfferEffects holding) {
        carryOut(entry.decide(command), holding);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DeclineOffer command, OfferEffects holding) {
        carryOut(entry.decide(command), holding);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LapseOffer command, OfferEffects holding) {
        carryOut(entry.decide(command), holding);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GiveUpOffer command, OfferEffects holding) {
        carryOut(entry.decide(command), holding);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LeaveWaitingList command, OfferEffects holding) {
        carryOut(entry.decide(command), holding);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EndWaiting command, OfferEffects holding) {
        carryOut(entry.decide(command), holding);
    }

    @EventSourcingHandler
    void on(WaitingListEvent event) {
        id = event.entryId();
        entry = entry.after(event);
    }

    /** What is held and what is timed goes with each fact, as it stood before it. */
    private void carryOut(Decision<WaitingListEvent> decision, OfferEffects holding) {
        for (var fact : decision.eventsOrThrow()) {
            holding.follow(fact, entry);
            AggregateLifecycle.apply(fact);
        }
    }
}
