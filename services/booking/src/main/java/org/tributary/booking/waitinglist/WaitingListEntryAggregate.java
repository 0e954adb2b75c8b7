package org.tributary.booking.waitinglist;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.booking.views.patients.Patients;
import org.tributary.booking.waitinglist.WaitingListCommand.AcceptOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.DeclineOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.EndWaiting;
import org.tributary.booking.waitinglist.WaitingListCommand.GiveUpOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.JoinWaitingList;
import org.tributary.booking.waitinglist.WaitingListCommand.LapseOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.LeaveWaitingList;
import org.tributary.booking.waitinglist.WaitingListCommand.OfferTime;
import org.tributary.booking.waitinglist.WaitingListCommand.StopWaiting;
import org.tributary.booking.waitinglist.WaitingListDecider.Context;
import org.tributary.booking.waitinglist.WaitingListEntry.Unasked;
import org.tributary.booking.waitinglist.WaitingListEntry.Waiting;
import org.tributary.events.booking.WaitingListEvent;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.platform.eventstore.Evolution;

/** Lends {@link WaitingListEntry} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class WaitingListEntryAggregate {

    @Bean
    AggregateShell<WaitingListEntry, WaitingListCommand, Context, WaitingListEvent> waitingListEntry(
            Patients patients, DecisionLocks locks, OfferEffects holding) {
        return new Evolution<>(WaitingListEntry.class, WaitingListEvent.class, new Unasked())
                .handling(
                        WaitingListCommand.class,
                        WaitingListCommand::entryId,
                        (entry, command) -> switch (command) {
                            case JoinWaitingList c -> {
                                // who is not treated any more is not left behind on the list
                                locks.on(c.patientId());
                                yield Context.treating(patients.isTreatedAt(c.patientId(), c.clinicId()));
                            }
                            // what the wish speaks against is not held at all
                            case OfferTime c
                            when entry instanceof Waiting w
                                    && OfferRules.objectionTo(c, w).isEmpty() ->
                                Context.holding(holding.hold(c, w.wish()));
                            case OfferTime _,
                                    AcceptOffer _,
                                    DeclineOffer _,
                                    LapseOffer _,
                                    GiveUpOffer _,
                                    LeaveWaitingList _,
                                    StopWaiting _,
                                    EndWaiting _ -> Context.NONE;
                        },
                        WaitingListDecider::decide)
                .with((before, _, _, decided) -> {
                    // what is held and what is timed goes with each fact, as it stood before it
                    var entry = before;
                    for (var fact : decided.events()) {
                        holding.follow(fact, entry);
                        entry = entry.after(fact);
                    }
                    return decided.events();
                });
    }
}
