package org.tributary.booking.waitinglist;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.FreedTime;
import org.tributary.booking.waitinglist.WaitingListCommand.EndWaiting;
import org.tributary.booking.waitinglist.WaitingListCommand.LapseOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.OfferTime;
import org.tributary.events.OfferId;
import org.tributary.events.WaitingListEntryId;
import org.tributary.platform.eventstore.TransactionalCommands;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.kernel.Rejection;

/**
 * What the waiting list does by itself, when its time has come. All of it may be done again after a crash: what is offered is
 * held, and what is held is not offered.
 */
@Component
class OfferProcess {

    private static final EventMetadata AS = new EventMetadata("waiting-list", List.of(), null, null, null);

    private final TransactionalCommands commands;
    private final FreeStretches stretches;
    private final WaitingQueue line;
    private final Clock clock;

    OfferProcess(TransactionalCommands commands, FreeStretches stretches, WaitingQueue line, Clock clock) {
        this.commands = commands;
        this.stretches = stretches;
        this.line = line;
        this.clock = clock;
    }

    /** Offers what is free of it and beside it, part after part, to whom it suits, one after the other. */
    void offer(FreedTime freed) {
        stretches.around(freed).forEach(free -> offerPiecemeal(freed, free));
    }

    void lapse(WaitingListEntryId entry, OfferId offer) {
        commands.send(new LapseOffer(entry, offer, clock.instant()), AS);
    }

    void end(WaitingListEntryId entry) {
        commands.send(new EndWaiting(entry, clock.instant()), AS);
    }

    private void offerPiecemeal(FreedTime freed, Stretch free) {
        var round = OfferRound.of(free, line.whoMayCome(freed, free.free()), clock.instant());
        for (var next = round.next(); next.isPresent(); next = round.next()) {
            var refusal = offer(round, next.get());
            round = refusal.isPresent() ? round.refused(refusal.get()) : round.taken();
        }
    }

    private Optional<Rejection> offer(OfferRound round, QueuedPatient place) {
        try {
            commands.send(
                    new OfferTime(
                            place.entryId(),
                            OfferId.next(),
                            round.free().therapistId(),
                            round.start(),
                            round.freedUntil(place),
                            clock.instant()),
                    AS);
            return Optional.empty();
        } catch (RejectedException no) {
            return Optional.of(no.reason());
        }
    }
}
