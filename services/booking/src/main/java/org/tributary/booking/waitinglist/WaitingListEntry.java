package org.tributary.booking.waitinglist;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.List;
import java.util.Optional;
import org.tributary.booking.waitinglist.WaitingListCommand.AcceptOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.DeclineOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.EndWaiting;
import org.tributary.booking.waitinglist.WaitingListCommand.GiveUpOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.JoinWaitingList;
import org.tributary.booking.waitinglist.WaitingListCommand.LapseOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.LeaveWaitingList;
import org.tributary.booking.waitinglist.WaitingListCommand.OfferTime;
import org.tributary.booking.waitinglist.WaitingListRejection.BookedAlready;
import org.tributary.booking.waitinglist.WaitingListRejection.NeverWaitlisted;
import org.tributary.booking.waitinglist.WaitingListRejection.NothingOffered;
import org.tributary.booking.waitinglist.WaitingListRejection.OfferHasLapsed;
import org.tributary.booking.waitinglist.WaitingListRejection.OfferStands;
import org.tributary.booking.waitinglist.WaitingListRejection.WaitingHasEnded;
import org.tributary.booking.waitinglist.WaitingListRejection.WaitlistedDifferently;
import org.tributary.events.OfferId;
import org.tributary.events.RoomId;
import org.tributary.events.booking.WaitingListEvent;
import org.tributary.events.booking.WaitingListEvent.EndedBecause;
import org.tributary.events.booking.WaitingListEvent.LapsedBecause;
import org.tributary.events.booking.WaitingListEvent.OfferAccepted;
import org.tributary.events.booking.WaitingListEvent.OfferLapsed;
import org.tributary.events.booking.WaitingListEvent.PatientWaitlisted;
import org.tributary.events.booking.WaitingListEvent.TimeOffered;
import org.tributary.events.booking.WaitingListEvent.WaitingEnded;
import org.tributary.platform.kernel.Decision;

/** A patient's wish for a time that is not free yet, and what became of it. A value: no clock, no framework, no I/O. */
sealed interface WaitingListEntry {

    /** Nobody waits. */
    record Unasked() implements WaitingListEntry {}

    /** The patient would come; these times they were offered and did not take. */
    record Waiting(PatientWaitlisted wish, List<MissedTime> missed) implements WaitingListEntry {}

    /** A time is held for the patient. */
    record Offered(PatientWaitlisted wish, List<MissedTime> missed, TimeOffered offer) implements WaitingListEntry {

        /** Where none is named, the one that stands is meant. */
        boolean isMeantBy(Optional<OfferId> named) {
            return named.map(offer.offerId()::equals).orElse(true);
        }
    }

    record Booked(PatientWaitlisted wish, OfferAccepted as) implements WaitingListEntry {}

    record Ended(PatientWaitlisted wish, EndedBecause because) implements WaitingListEntry {}

    static WaitingListEntry unasked() {
        return new Unasked();
    }

    /** Judged with whether the clinic treats the patient. */
    default Decision<WaitingListEvent> decide(JoinWaitingList c, boolean treated) {
        return switch (this) {
            case Unasked _ -> WishRules.join(c, treated);
            case Waiting w when w.wish().equals(WishRules.waitlisted(c)) -> alreadyDone();
            case Waiting _, Offered _, Booked _, Ended _ -> rejected(new WaitlistedDifferently(c.entryId()));
        };
    }

    /** The wish that this time suits, as far as the wish goes. */
    default Decision<PatientWaitlisted> wishFor(OfferTime c) {
        return switch (this) {
            case Waiting w -> OfferRules.suit(c, w);
            case Unasked _ -> rejected(new NeverWaitlisted(c.entryId()));
            case Offered o -> rejected(new OfferStands(o.offer().heldUntil()));
            case Booked b -> rejected(new BookedAlready(b.as().appointmentId()));
            case Ended e -> rejected(new WaitingHasEnded(e.because()));
        };
    }

    /** Judged with the room that is held. */
    default Decision<WaitingListEvent> decide(OfferTime c, RoomId room) {
        return switch (wishFor(c)) {
            case Decision.Accepted<PatientWaitlisted> suited ->
                accepted(OfferRules.offered(c, suited.events().getFirst(), room));
            case Decision.Rejected<PatientWaitlisted> no -> rejected(no.reason());
        };
    }

    default Decision<WaitingListEvent> decide(AcceptOffer c) {
        return switch (this) {
            case Unasked _ -> rejected(new NeverWaitlisted(c.entryId()));
            case Waiting w -> rejected(OfferRules.nothingToAnswer(w));
            case Offered o when o.isMeantBy(Optional.ofNullable(c.offerId())) -> OfferRules.accept(c, o);
            case Offered _ -> rejected(new OfferHasLapsed());
            case Booked b when c.offerId() == null || c.offerId().equals(b.as().offerId()) -> alreadyDone();
            case Booked _ -> rejected(new OfferHasLapsed());
            case Ended e -> rejected(new WaitingHasEnded(e.because()));
        };
    }

    default Decision<WaitingListEvent> decide(DeclineOffer c) {
        return switch (this) {
            case Unasked _ -> rejected(new NeverWaitlisted(c.entryId()));
            case Waiting w when w.missed().isEmpty() -> rejected(new NothingOffered());
            case Offered o
            when o.isMeantBy(Optional.ofNullable(c.offerId())) ->
                accepted(OfferRules.lapsed(o, LapsedBecause.DECLINED));
            case Waiting _, Offered _ -> alreadyDone();
            case Booked b -> rejected(new BookedAlready(b.as().appointmentId()));
            case Ended e -> rejected(new WaitingHasEnded(e.because()));
        };
    }

    default Decision<WaitingListEvent> decide(LapseOffer c) {
        return this instanceof Offered o && o.offer().offerId().equals(c.offerId())
                ? OfferRules.lapse(c, o)
                : alreadyDone();
    }

    default Decision<WaitingListEvent> decide(GiveUpOffer c) {
        return this instanceof Offered o && o.offer().offerId().equals(c.offerId())
                ? accepted(OfferRules.lapsed(o, LapsedBecause.NO_LONGER_POSSIBLE))
                : alreadyDone();
    }

    default Decision<WaitingListEvent> decide(LeaveWaitingList c) {
        return switch (this) {
            case Unasked _ -> rejected(new NeverWaitlisted(c.entryId()));
            case Waiting w -> accepted(WishRules.ended(w.wish(), EndedBecause.WITHDRAWN));
            case Offered o ->
                accepted(
                        OfferRules.lapsed(o, LapsedBecause.DECLINED),
                        WishRules.ended(o.wish(), EndedBecause.WITHDRAWN));
            case Booked b -> rejected(new BookedAlready(b.as().appointmentId()));
            case Ended _ -> alreadyDone();
        };
    }

    default Decision<WaitingListEvent> decide(EndWaiting c) {
        return switch (this) {
            case Unasked _ -> rejected(new NeverWaitlisted(c.entryId()));
            case Waiting w -> WishRules.end(c, w);
            case Offered o -> WishRules.end(c, o);
            case Booked _, Ended _ -> alreadyDone();
        };
    }

    /** The state after a fact. Facts are never refused. */
    default WaitingListEntry after(WaitingListEvent event) {
        return switch (event) {
            case PatientWaitlisted e -> new Waiting(e, List.of());
            case TimeOffered e -> this instanceof Waiting w ? new Offered(w.wish(), w.missed(), e) : this;
            case OfferLapsed e ->
                this instanceof Offered o ? new Waiting(o.wish(), OfferRules.missedAfter(o, e)) : this;
            case OfferAccepted e -> this instanceof Offered o ? new Booked(o.wish(), e) : this;
            case WaitingEnded e -> this instanceof Waiting w ? new Ended(w.wish(), e.because()) : this;
        };
    }

    /** What is held for the patient. */
    default Optional<Offered> offerIfAny() {
        return this instanceof Offered offered ? Optional.of(offered) : Optional.empty();
    }
}
