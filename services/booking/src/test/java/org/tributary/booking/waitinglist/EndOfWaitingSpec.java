package org.tributary.booking.waitinglist;

import static org.tributary.booking.waitinglist.Examples.ACCEPTED;
import static org.tributary.booking.waitinglist.Examples.ANOTHER_OFFER;
import static org.tributary.booking.waitinglist.Examples.ENTRY;
import static org.tributary.booking.waitinglist.Examples.OFFER;
import static org.tributary.booking.waitinglist.Examples.OFFERED;
import static org.tributary.booking.waitinglist.Examples.TUESDAY_5PM;
import static org.tributary.booking.waitinglist.Examples.VISIT;
import static org.tributary.booking.waitinglist.Examples.WAITLISTED;
import static org.tributary.booking.waitinglist.Examples.anEntry;
import static org.tributary.booking.waitinglist.Examples.ended;
import static org.tributary.booking.waitinglist.Examples.lapsed;
import static org.tributary.events.booking.WaitingListEvent.EndedBecause.ENROLMENT_ENDED;
import static org.tributary.events.booking.WaitingListEvent.EndedBecause.TOO_LATE;
import static org.tributary.events.booking.WaitingListEvent.EndedBecause.WITHDRAWN;
import static org.tributary.events.booking.WaitingListEvent.LapsedBecause.DECLINED;
import static org.tributary.events.booking.WaitingListEvent.LapsedBecause.EXPIRED;
import static org.tributary.events.booking.WaitingListEvent.LapsedBecause.NO_LONGER_POSSIBLE;

import org.junit.jupiter.api.Test;
import org.tributary.booking.waitinglist.WaitingListCommand.EndWaiting;
import org.tributary.booking.waitinglist.WaitingListCommand.GiveUpOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.LapseOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.LeaveWaitingList;
import org.tributary.booking.waitinglist.WaitingListCommand.StopWaiting;
import org.tributary.booking.waitinglist.WaitingListDecider.Context;
import org.tributary.booking.waitinglist.WaitingListRejection.BookedAlready;
import org.tributary.booking.waitinglist.WaitingListRejection.NeverWaitlisted;
import org.tributary.booking.waitinglist.WaitingListRejection.NotOverYet;
import org.tributary.events.booking.WaitingListEvent;
import org.tributary.platform.testkit.Spec;

class EndOfWaitingSpec {

    private final Spec<WaitingListEntry, WaitingListCommand, WaitingListEvent> lapsing =
            anEntry(Context.NONE).given(WAITLISTED);
    private final Spec<WaitingListEntry, WaitingListCommand, WaitingListEvent> givingUp =
            anEntry(Context.NONE).given(WAITLISTED);
    private final Spec<WaitingListEntry, WaitingListCommand, WaitingListEvent> leaving =
            anEntry(Context.NONE).given(WAITLISTED);
    private final Spec<WaitingListEntry, WaitingListCommand, WaitingListEvent> stopping =
            anEntry(Context.NONE).given(WAITLISTED);
    private final Spec<WaitingListEntry, WaitingListCommand, WaitingListEvent> ending =
            anEntry(Context.NONE).given(WAITLISTED);

    @Test
    void what_nobody_answered_lapses() {
        var lapse = new LapseOffer(ENTRY, OFFER, OFFERED.heldUntil());
        lapsing.given(OFFERED).when(lapse).then(lapsed(EXPIRED));
        lapsing.given(OFFERED, lapsed(EXPIRED)).when(lapse).thenNothingNew();
    }

    @Test
    void it_is_held_as_long_as_was_said() {
        lapsing.given(OFFERED)
                .when(new LapseOffer(ENTRY, OFFER, OFFERED.heldUntil().minusNanos(1000)))
                .thenRejected(new NotOverYet(OFFERED.heldUntil()));
    }

    @Test
    void a_timer_too_many_changes_nothing() {
        var lapse = new LapseOffer(ENTRY, ANOTHER_OFFER, OFFERED.heldUntil());
        lapsing.given(OFFERED).when(lapse).thenNothingNew();
        lapsing.given(OFFERED, ACCEPTED)
                .when(new LapseOffer(ENTRY, OFFER, OFFERED.heldUntil()))
                .thenNothingNew();
        givingUp.given(OFFERED).when(new GiveUpOffer(ENTRY, ANOTHER_OFFER)).thenNothingNew();
        ending.given(OFFERED, ACCEPTED).when(new EndWaiting(ENTRY, TUESDAY_5PM)).thenNothingNew();
        ending.given(ended(WITHDRAWN)).when(new EndWaiting(ENTRY, TUESDAY_5PM)).thenNothingNew();
    }

    @Test
    void what_the_clinic_needs_is_given_up() {
        givingUp.given(OFFERED).when(new GiveUpOffer(ENTRY, OFFER)).then(lapsed(NO_LONGER_POSSIBLE));
    }

    @Test
    void who_leaves_gives_back_what_is_held() {
        leaving.when(new LeaveWaitingList(ENTRY)).then(ended(WITHDRAWN));
        leaving.given(OFFERED).when(new LeaveWaitingList(ENTRY)).then(lapsed(DECLINED), ended(WITHDRAWN));
        leaving.given(ended(WITHDRAWN)).when(new LeaveWaitingList(ENTRY)).thenNothingNew();
    }

    @Test
    void who_has_a_visit_cancels_it_instead() {
        leaving.given(OFFERED, ACCEPTED).when(new LeaveWaitingList(ENTRY)).thenRejected(new BookedAlready(VISIT));
    }

    @Test
    void whom_the_clinic_treats_no_more_waits_no_longer_and_a_visit_of_theirs_is_not_its_matter() {
        stopping.when(new StopWaiting(ENTRY)).then(ended(ENROLMENT_ENDED));
        stopping.given(OFFERED).when(new StopWaiting(ENTRY)).then(lapsed(NO_LONGER_POSSIBLE), ended(ENROLMENT_ENDED));
        stopping.given(ended(WITHDRAWN)).when(new StopWaiting(ENTRY)).thenNothingNew();
        stopping.given(OFFERED, ACCEPTED).when(new StopWaiting(ENTRY)).thenNothingNew();
    }

    @Test
    void the_wait_ends_when_it_is_too_late_to_come() {
        ending.when(new EndWaiting(ENTRY, TUESDAY_5PM)).then(ended(TOO_LATE));
        ending.when(new EndWaiting(ENTRY, TUESDAY_5PM.minusNanos(1000))).thenRejected(new NotOverYet(TUESDAY_5PM));
    }

    @Test
    void what_is_held_ends_with_it() {
        ending.given(OFFERED).when(new EndWaiting(ENTRY, TUESDAY_5PM)).then(lapsed(EXPIRED), ended(TOO_LATE));
        ending.given(OFFERED)
                .when(new EndWaiting(ENTRY, TUESDAY_5PM.minusNanos(1000)))
                .thenRejected(new NotOverYet(TUESDAY_5PM));
    }

    @Test
    void who_never_waited_cannot_stop() {
        anEntry(Context.NONE).when(new LeaveWaitingList(ENTRY)).thenRejected(new NeverWaitlisted(ENTRY));
        anEntry(Context.NONE).when(new EndWaiting(ENTRY, TUESDAY_5PM)).thenRejected(new NeverWaitlisted(ENTRY));
    }
}
