package org.tributary.booking.waitinglist;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.FreedTime;
import org.tributary.booking.appointment.OfferHolds;
import org.tributary.booking.appointment.Visit;
import org.tributary.booking.waitinglist.WaitingListCommand.OfferTime;
import org.tributary.booking.waitinglist.WaitingListEntry.Offered;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.WaitingListEvent;
import org.tributary.events.booking.WaitingListEvent.OfferAccepted;
import org.tributary.events.booking.WaitingListEvent.OfferLapsed;
import org.tributary.events.booking.WaitingListEvent.PatientWaitlisted;
import org.tributary.events.booking.WaitingListEvent.TimeOffered;
import org.tributary.events.booking.WaitingListEvent.WaitingEnded;
import org.tributary.platform.eventstore.NestedCommands;

/** What an entry's facts do to time: it is held, given back, or becomes a visit, in the transaction of the fact. */
@Component
class OfferEffects {

    private final OfferHolds held;
    private final OfferedStretches stretches;
    private final Timers timers;
    private final FreedTimeOffers waiting;
    private final NestedCommands nested;
    private final Clock clock;

    OfferEffects(
            OfferHolds held,
            OfferedStretches stretches,
            Timers timers,
            FreedTimeOffers waiting,
            NestedCommands nested,
            Clock clock) {
        this.held = held;
        this.stretches = stretches;
        this.timers = timers;
        this.waiting = waiting;
        this.nested = nested;
        this.clock = clock;
    }

    /** Holds the time in any free room, if the visit could be booked. */
    RoomId hold(OfferTime command, PatientWaitlisted wish) {
        var endsAt = command.startsAt().plus(wish.duration());
        var visit = visit(wish, command.therapistId(), null, command.startsAt(), endsAt);
        stretches.remember(command.offerId(), command.freeUntil());
        return held.hold(command.offerId(), visit, command.at());
    }

    /** Does what a fact asks for that is about to happen to an entry. */
    void follow(WaitingListEvent fact, WaitingListEntry before) {
        switch (fact) {
            case PatientWaitlisted e -> timers.end(e);
            case TimeOffered e -> timers.lapse(e);
            case OfferLapsed _ -> before.offerIfAny().ifPresent(this::giveBack);
            case OfferAccepted e -> before.offerIfAny().ifPresent(offered -> book(offered, e));
            case WaitingEnded _ -> {}
        }
    }

    /** Whoever is next in line is offered all that was free, but for what the clinic has claimed once this is committed. */
    private void giveBack(Offered offered) {
        var offer = offered.offer();
        held.release(offer.offerId());
        var freed = new FreedTime(
                offer.clinicId(),
                offered.wish().kind(),
                offer.therapistId(),
                offer.startsAt(),
                stretches.forget(offer.offerId()).orElse(offer.endsAt()));
        // whoever loses this offer may take another part of the stretch: there is somebody who waits
        waiting.offer(freed);
    }

    /** What screening and the house have come to refuse since is refused as a whole, and stays held. */
    private void book(Offered offered, OfferAccepted accepted) {
        var offer = offered.offer();
        held.release(offer.offerId());
        stretches.forget(offer.offerId());
        var visit = visit(offered.wish(), offer.therapistId(), offer.roomId(), offer.startsAt(), offer.endsAt());
        nested.send(new BookAppointment(accepted.appointmentId(), visit, null, clock.instant()));
    }

    private static Visit visit(
            PatientWaitlisted wish, TherapistId therapist, @Nullable RoomId room, Instant startsAt, Instant endsAt) {
        return new Visit(
                wish.patientId(),
                wish.clinicId(),
                therapist,
                room,
                wish.kind(),
                startsAt,
                endsAt,
                wish.techniques(),
                null,
                null,
                null);
    }
}
