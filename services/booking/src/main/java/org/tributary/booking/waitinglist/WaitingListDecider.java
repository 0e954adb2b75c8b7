package org.tributary.booking.waitinglist;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.waitinglist.WaitingListCommand.AcceptOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.DeclineOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.EndWaiting;
import org.tributary.booking.waitinglist.WaitingListCommand.GiveUpOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.JoinWaitingList;
import org.tributary.booking.waitinglist.WaitingListCommand.LapseOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.LeaveWaitingList;
import org.tributary.booking.waitinglist.WaitingListCommand.OfferTime;
import org.tributary.booking.waitinglist.WaitingListCommand.StopWaiting;
import org.tributary.booking.waitinglist.WaitingListEntry.Booked;
import org.tributary.booking.waitinglist.WaitingListEntry.Ended;
import org.tributary.booking.waitinglist.WaitingListEntry.Offered;
import org.tributary.booking.waitinglist.WaitingListEntry.Unasked;
import org.tributary.booking.waitinglist.WaitingListEntry.Waiting;
import org.tributary.booking.waitinglist.WaitingListRejection.BookedAlready;
import org.tributary.booking.waitinglist.WaitingListRejection.NeverWaitlisted;
import org.tributary.booking.waitinglist.WaitingListRejection.NothingOffered;
import org.tributary.booking.waitinglist.WaitingListRejection.OfferHasLapsed;
import org.tributary.booking.waitinglist.WaitingListRejection.OfferStands;
import org.tributary.booking.waitinglist.WaitingListRejection.WaitingHasEnded;
import org.tributary.booking.waitinglist.WaitingListRejection.WaitlistedDifferently;
import org.tributary.events.RoomId;
import org.tributary.events.booking.WaitingListEvent;
import org.tributary.events.booking.WaitingListEvent.EndedBecause;
import org.tributary.events.booking.WaitingListEvent.LapsedBecause;
import org.tributary.platform.kernel.Decision;

/** All rules about an entry on the waiting list. */
final class WaitingListDecider {

    private WaitingListDecider() {}

    /**
     * What is judged by besides the entry; no command needs more than one of them.
     *
     * @param isTreated whether the clinic treats the patient who would wait
     * @param held the room in which the time is held that would be offered
     */
    record Context(boolean isTreated, @Nullable RoomId held) {

        static final Context NONE = new Context(false, null);

        static Context treating(boolean isTreated) {
            return new Context(isTreated, null);
        }

        static Context holding(RoomId room) {
            return new Context(false, room);
        }
    }

    /** One line for each meaningful pair of state and command. */
    static Decision<WaitingListEvent> decide(WaitingListEntry entry, WaitingListCommand command, Context known) {
        return switch (new Asked(entry, command)) {
            case Asked(Unasked _, JoinWaitingList c) -> WishRules.join(c, known.isTreated());
            case Asked(Waiting w, JoinWaitingList c) when w.wish().equals(WishRules.waitlisted(c)) -> alreadyDone();
            case Asked(WaitingListEntry _, JoinWaitingList c) -> rejected(new WaitlistedDifferently(c.entryId()));

            case Asked(Offered o, LapseOffer c) when o.isOf(c.offerId()) -> OfferRules.lapse(c, o);
            case Asked(WaitingListEntry _, LapseOffer _) -> alreadyDone();

            case Asked(Offered o, GiveUpOffer c)
            when o.isOf(c.offerId()) -> accepted(OfferRules.lapsed(o, LapsedBecause.NO_LONGER_POSSIBLE));
            case Asked(WaitingListEntry _, GiveUpOffer _) -> alreadyDone();

            case Asked(Offered o, StopWaiting _) ->
                accepted(
                        OfferRules.lapsed(o, LapsedBecause.NO_LONGER_POSSIBLE),
                        WishRules.ended(o.wish(), EndedBecause.ENROLMENT_ENDED));
            case Asked(Waiting w, StopWaiting _) -> accepted(WishRules.ended(w.wish(), EndedBecause.ENROLMENT_ENDED));
            case Asked(WaitingListEntry _, StopWaiting _) -> alreadyDone();

            case Asked(Unasked _, WaitingListCommand c) -> rejected(new NeverWaitlisted(c.entryId()));

            case Asked(Waiting w, OfferTime c) -> OfferRules.offer(c, w, known.held());
            case Asked(Offered o, OfferTime _) ->
                rejected(new OfferStands(o.offer().heldUntil()));

            case Asked(Waiting w, AcceptOffer _) -> rejected(OfferRules.nothingToAnswer(w));
            case Asked(Offered o, AcceptOffer c)
            when o.isMeantBy(Optional.ofNullable(c.offerId())) -> OfferRules.accept(c, o);
            case Asked(Offered _, AcceptOffer _) -> rejected(new OfferHasLapsed());
            case Asked(Booked b, AcceptOffer c) when b.isMeantBy(Optional.ofNullable(c.offerId())) -> alreadyDone();
            case Asked(Booked _, AcceptOffer _) -> rejected(new OfferHasLapsed());

            case Asked(Waiting w, DeclineOffer _) when w.missed().isEmpty() -> rejected(new NothingOffered());
            case Asked(Offered o, DeclineOffer c)
            when o.isMeantBy(Optional.ofNullable(c.offerId())) ->
                accepted(OfferRules.lapsed(o, LapsedBecause.DECLINED));
            case Asked(Waiting _, DeclineOffer _) -> alreadyDone();
            case Asked(Offered _, DeclineOffer _) -> alreadyDone();

            case Asked(Waiting w, LeaveWaitingList _) -> accepted(WishRules.ended(w.wish(), EndedBecause.WITHDRAWN));
            case Asked(Offered o, LeaveWaitingList _) ->
                accepted(
                        OfferRules.lapsed(o, LapsedBecause.DECLINED),
                        WishRules.ended(o.wish(), EndedBecause.WITHDRAWN));
            case Asked(Ended _, LeaveWaitingList _) -> alreadyDone();

            case Asked(Waiting w, EndWaiting c) -> WishRules.end(c, w);
            case Asked(Offered o, EndWaiting c) -> WishRules.end(c, o);
            case Asked(Booked _, EndWaiting _) -> alreadyDone();
            case Asked(Ended _, EndWaiting _) -> alreadyDone();

            case Asked(Booked b, WaitingListCommand _) -> rejected(new BookedAlready(b.as().appointmentId()));
            case Asked(Ended e, WaitingListCommand _) -> rejected(new WaitingHasEnded(e.because()));
        };
    }

    private record Asked(WaitingListEntry entry, WaitingListCommand command) {}
}
