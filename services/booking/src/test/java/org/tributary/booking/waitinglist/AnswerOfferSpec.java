package org.tributary.booking.waitinglist;

import static org.tributary.booking.waitinglist.Examples.ACCEPTED;
import static org.tributary.booking.waitinglist.Examples.ANOTHER_OFFER;
import static org.tributary.booking.waitinglist.Examples.ANOTHER_VISIT;
import static org.tributary.booking.waitinglist.Examples.ENTRY;
import static org.tributary.booking.waitinglist.Examples.MONDAY_9AM;
import static org.tributary.booking.waitinglist.Examples.OFFER;
import static org.tributary.booking.waitinglist.Examples.OFFERED;
import static org.tributary.booking.waitinglist.Examples.VISIT;
import static org.tributary.booking.waitinglist.Examples.WAITLISTED;
import static org.tributary.booking.waitinglist.Examples.anEntry;
import static org.tributary.booking.waitinglist.Examples.ended;
import static org.tributary.booking.waitinglist.Examples.lapsed;
import static org.tributary.events.booking.WaitingListEvent.EndedBecause.WITHDRAWN;
import static org.tributary.events.booking.WaitingListEvent.LapsedBecause.DECLINED;
import static org.tributary.events.booking.WaitingListEvent.LapsedBecause.EXPIRED;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.booking.waitinglist.WaitingListCommand.AcceptOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.DeclineOffer;
import org.tributary.booking.waitinglist.WaitingListDecider.Context;
import org.tributary.booking.waitinglist.WaitingListRejection.BookedAlready;
import org.tributary.booking.waitinglist.WaitingListRejection.NeverWaitlisted;
import org.tributary.booking.waitinglist.WaitingListRejection.NothingOffered;
import org.tributary.booking.waitinglist.WaitingListRejection.OfferHasLapsed;
import org.tributary.booking.waitinglist.WaitingListRejection.WaitingHasEnded;
import org.tributary.events.OfferId;
import org.tributary.events.booking.WaitingListEvent;
import org.tributary.platform.testkit.Spec;

class AnswerOfferSpec {

    private static final Instant JUST_IN_TIME = OFFERED.heldUntil().minusNanos(1000);

    private final Spec<WaitingListEntry, WaitingListCommand, WaitingListEvent> accepting =
            anEntry(Context.NONE).given(WAITLISTED);
    private final Spec<WaitingListEntry, WaitingListCommand, WaitingListEvent> declining =
            anEntry(Context.NONE).given(WAITLISTED);

    @Test
    void a_held_time_becomes_a_visit() {
        accepting.given(OFFERED).when(accept(null, JUST_IN_TIME)).then(ACCEPTED);
        accepting.given(OFFERED).when(accept(OFFER, JUST_IN_TIME)).then(ACCEPTED);
    }

    @Test
    void who_answers_too_late_is_refused_whether_or_not_anybody_noticed() {
        accepting.given(OFFERED).when(accept(null, OFFERED.heldUntil())).thenRejected(new OfferHasLapsed());
        accepting
                .given(OFFERED, lapsed(EXPIRED))
                .when(accept(null, OFFERED.heldUntil()))
                .thenRejected(new OfferHasLapsed());
    }

    @Test
    void nobody_gets_another_time_than_they_meant() {
        accepting.given(OFFERED).when(accept(ANOTHER_OFFER, JUST_IN_TIME)).thenRejected(new OfferHasLapsed());
        accepting
                .given(OFFERED, ACCEPTED)
                .when(accept(ANOTHER_OFFER, JUST_IN_TIME))
                .thenRejected(new OfferHasLapsed());
    }

    @Test
    void accepting_twice_books_once() {
        var again = new AcceptOffer(ENTRY, ANOTHER_VISIT, null, JUST_IN_TIME);
        accepting.given(OFFERED, ACCEPTED).when(again).thenNothingNew();
    }

    @Test
    void without_an_offer_there_is_nothing_to_answer() {
        accepting.when(accept(null, MONDAY_9AM)).thenRejected(new NothingOffered());
        declining.when(new DeclineOffer(ENTRY, null)).thenRejected(new NothingOffered());
    }

    @Test
    void who_declines_waits_on() {
        declining.given(OFFERED).when(new DeclineOffer(ENTRY, null)).then(lapsed(DECLINED));
        declining
                .given(OFFERED, lapsed(DECLINED))
                .when(new DeclineOffer(ENTRY, OFFER))
                .thenNothingNew();
    }

    @Test
    void what_stands_is_not_declined_with_what_has_lapsed() {
        declining.given(OFFERED).when(new DeclineOffer(ENTRY, ANOTHER_OFFER)).thenNothingNew();
    }

    @Test
    void who_does_not_wait_answers_nothing() {
        accepting.given(ended(WITHDRAWN)).when(accept(null, MONDAY_9AM)).thenRejected(new WaitingHasEnded(WITHDRAWN));
        declining
                .given(ended(WITHDRAWN))
                .when(new DeclineOffer(ENTRY, null))
                .thenRejected(new WaitingHasEnded(WITHDRAWN));
        declining.given(OFFERED, ACCEPTED).when(new DeclineOffer(ENTRY, null)).thenRejected(new BookedAlready(VISIT));
        anEntry(Context.NONE).when(accept(null, MONDAY_9AM)).thenRejected(new NeverWaitlisted(ENTRY));
        anEntry(Context.NONE).when(new DeclineOffer(ENTRY, null)).thenRejected(new NeverWaitlisted(ENTRY));
    }

    private static AcceptOffer accept(@Nullable OfferId offer, Instant at) {
        return new AcceptOffer(ENTRY, VISIT, offer, at);
    }
}
