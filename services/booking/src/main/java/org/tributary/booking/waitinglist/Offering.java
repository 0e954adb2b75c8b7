package org.tributary.booking.waitinglist;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentRejection.TimeTaken;
import org.tributary.booking.appointment.AppointmentRejection.What;
import org.tributary.booking.appointment.FreedTime;
import org.tributary.booking.waitinglist.WaitingLine.Place;
import org.tributary.booking.waitinglist.WaitingListCommand.EndWaiting;
import org.tributary.booking.waitinglist.WaitingListCommand.LapseOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.OfferTime;
import org.tributary.events.OfferId;
import org.tributary.events.WaitingListEntryId;
import org.tributary.platform.eventstore.Commands;
import org.tributary.platform.kernel.CommandRejected;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.kernel.Rejection;

/**
 * What the waiting list does by itself, when its time has come. All of it may be done again after a crash: what is offered is
 * held, and what is held is not offered.
 */
@Component
class Offering {

    private static final EventMetadata AS = new EventMetadata("waiting-list", List.of(), null, null, null);

    private final Commands commands;
    private final WaitingLine line;
    private final Clock clock;

    Offering(Commands commands, WaitingLine line, Clock clock) {
        this.commands = commands;
        this.line = line;
        this.clock = clock;
    }

    /** Offers what is free of it to whom it suits, one after the other. */
    void offer(FreedTime freed) {
        line.freeWithin(freed).forEach(this::offerPiecemeal);
    }

    void lapse(WaitingListEntryId entry, OfferId offer) {
        commands.send(new LapseOffer(entry, offer, clock.instant()), AS);
    }

    void end(WaitingListEntryId entry) {
        commands.send(new EndWaiting(entry, clock.instant()), AS);
    }

    private void offerPiecemeal(FreedTime free) {
        var rest = Optional.of(free);
        while (rest.isPresent()) {
            rest = rest.filter(FreedTime::hasRoomForAVisit).flatMap(this::offerTheBeginning);
        }
    }

    /** Goes along the line until somebody has the time; answers what is left behind their visit. */
    private Optional<FreedTime> offerTheBeginning(FreedTime free) {
        for (var place : line.whoSuits(free)) {
            var objection = offer(free, place);
            if (objection.isEmpty()) {
                return Optional.of(free.from(free.startsAt().plus(place.duration())));
            }
            if (objection.filter(Offering::isForEverybody).isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Rejection> offer(FreedTime free, Place place) {
        try {
            commands.send(
                    new OfferTime(
                            place.entryId(),
                            OfferId.next(),
                            free.therapistId(),
                            free.startsAt(),
                            free.endsAt(),
                            clock.instant()),
                    AS);
            return Optional.empty();
        } catch (CommandRejected no) {
            return Optional.of(no.reason());
        }
    }

    /** Where only the patient is elsewhere then, the next may still come. */
    private static boolean isForEverybody(Rejection objection) {
        return objection instanceof TimeTaken taken
                && taken.conflicts().stream().anyMatch(conflict -> conflict.what() != What.PATIENT);
    }
}
