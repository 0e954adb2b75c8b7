package org.tributary.booking.waitinglist;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.rejected;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.waitinglist.WaitingListCommand.AcceptOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.LapseOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.OfferTime;
import org.tributary.booking.waitinglist.WaitingListEntry.Offered;
import org.tributary.booking.waitinglist.WaitingListEntry.Waiting;
import org.tributary.booking.waitinglist.WaitingListRejection.DoesNotSuit;
import org.tributary.booking.waitinglist.WaitingListRejection.NotOverYet;
import org.tributary.booking.waitinglist.WaitingListRejection.NothingOffered;
import org.tributary.booking.waitinglist.WaitingListRejection.OfferHasLapsed;
import org.tributary.booking.waitinglist.WaitingListRejection.OfferedBefore;
import org.tributary.booking.waitinglist.WaitingListRejection.StartsTooSoon;
import org.tributary.events.RoomId;
import org.tributary.events.booking.WaitingListEvent;
import org.tributary.events.booking.WaitingListEvent.LapsedBecause;
import org.tributary.events.booking.WaitingListEvent.OfferAccepted;
import org.tributary.events.booking.WaitingListEvent.OfferLapsed;
import org.tributary.events.booking.WaitingListEvent.PatientWaitlisted;
import org.tributary.events.booking.WaitingListEvent.TimeOffered;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.kernel.Rejection;

/** Which time is offered to whom, for how long it is held, and how that ends. */
final class OfferRules {

    /** So long a time is held for somebody to answer. */
    static final Duration HELD_FOR = Duration.ofHours(2);

    /** So long before a visit it is settled who comes: later than that nothing is offered or held. */
    static final Duration NOTICE = Duration.ofHours(1);

    private OfferRules() {}

    /** What of the wish speaks against a time. */
    static Optional<WaitingListRejection> objectionTo(OfferTime c, Waiting waiting) {
        var wish = waiting.wish();
        var endsAt = c.startsAt().plus(wish.duration());
        if (c.startsAt().isBefore(wish.earliest()) || endsAt.isAfter(wish.latest()) || endsAt.isAfter(c.freeUntil())) {
            return Optional.of(new DoesNotSuit(c.startsAt()));
        }
        if (waiting.missed().contains(new MissedTime(c.therapistId(), c.startsAt()))) {
            return Optional.of(new OfferedBefore(c.startsAt()));
        }
        return isTooSoon(c.startsAt(), c.at()) ? Optional.of(new StartsTooSoon(c.startsAt())) : Optional.empty();
    }

    /** Only what is held is offered; what the wish speaks against was not even tried to hold. */
    static Decision<WaitingListEvent> offer(OfferTime c, Waiting waiting, @Nullable RoomId held) {
        return objectionTo(c, waiting)
                .map(Decision::<WaitingListEvent>rejected)
                .orElseGet(() -> accepted(offered(c, waiting.wish(), Objects.requireNonNull(held))));
    }

    static boolean isTooSoon(Instant startsAt, Instant at) {
        return !startsAt.minus(NOTICE).isAfter(at);
    }

    private static TimeOffered offered(OfferTime c, PatientWaitlisted wish, RoomId room) {
        var settledBy = c.startsAt().minus(NOTICE);
        var heldFor = c.at().plus(HELD_FOR);
        return new TimeOffered(
                c.entryId(),
                wish.patientId(),
                wish.clinicId(),
                c.offerId(),
                c.therapistId(),
                room,
                c.startsAt(),
                c.startsAt().plus(wish.duration()),
                heldFor.isBefore(settledBy) ? heldFor : settledBy);
    }

    /** Who answers too late is refused, even if nobody has noticed yet that the time is not held any more. */
    static Decision<WaitingListEvent> accept(AcceptOffer c, Offered offered) {
        var offer = offered.offer();
        return c.at().isBefore(offer.heldUntil())
                ? accepted(new OfferAccepted(
                        c.entryId(), offer.patientId(), offer.clinicId(), offer.offerId(), c.appointmentId()))
                : rejected(new OfferHasLapsed());
    }

    static Decision<WaitingListEvent> lapse(LapseOffer c, Offered offered) {
        var heldUntil = offered.offer().heldUntil();
        return c.at().isBefore(heldUntil)
                ? rejected(new NotOverYet(heldUntil))
                : accepted(lapsed(offered, LapsedBecause.EXPIRED));
    }

    static OfferLapsed lapsed(Offered offered, LapsedBecause because) {
        var offer = offered.offer();
        return new OfferLapsed(offer.entryId(), offer.patientId(), offer.clinicId(), offer.offerId(), because);
    }

    /** Somebody who was offered a time and answers now is too late. */
    static Rejection nothingToAnswer(Waiting waiting) {
        return waiting.missed().isEmpty() ? new NothingOffered() : new OfferHasLapsed();
    }
}
