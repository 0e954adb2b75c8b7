package org.tributary.booking.waitinglist;

import static org.tributary.booking.waitinglist.Examples.ACCEPTED;
import static org.tributary.booking.waitinglist.Examples.ANOTHER_OFFER;
import static org.tributary.booking.waitinglist.Examples.AN_HOUR;
import static org.tributary.booking.waitinglist.Examples.BO;
import static org.tributary.booking.waitinglist.Examples.ENTRY;
import static org.tributary.booking.waitinglist.Examples.MARA;
import static org.tributary.booking.waitinglist.Examples.MONDAY_9AM;
import static org.tributary.booking.waitinglist.Examples.OFFER;
import static org.tributary.booking.waitinglist.Examples.OFFERED;
import static org.tributary.booking.waitinglist.Examples.ROOM_1;
import static org.tributary.booking.waitinglist.Examples.TUESDAY_10AM;
import static org.tributary.booking.waitinglist.Examples.TUESDAY_5PM;
import static org.tributary.booking.waitinglist.Examples.TUESDAY_9AM;
import static org.tributary.booking.waitinglist.Examples.VISIT;
import static org.tributary.booking.waitinglist.Examples.WAITLISTED;
import static org.tributary.booking.waitinglist.Examples.anEntry;
import static org.tributary.booking.waitinglist.Examples.ended;
import static org.tributary.booking.waitinglist.Examples.lapsed;
import static org.tributary.booking.waitinglist.Examples.offer;
import static org.tributary.booking.waitinglist.Examples.offered;
import static org.tributary.events.booking.WaitingListEvent.EndedBecause.WITHDRAWN;
import static org.tributary.events.booking.WaitingListEvent.LapsedBecause.DECLINED;
import static org.tributary.events.booking.WaitingListEvent.LapsedBecause.EXPIRED;
import static org.tributary.events.booking.WaitingListEvent.LapsedBecause.NO_LONGER_POSSIBLE;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tributary.booking.waitinglist.WaitingListCommand.OfferTime;
import org.tributary.booking.waitinglist.WaitingListDecider.Context;
import org.tributary.booking.waitinglist.WaitingListRejection.BookedAlready;
import org.tributary.booking.waitinglist.WaitingListRejection.DoesNotSuit;
import org.tributary.booking.waitinglist.WaitingListRejection.NeverWaitlisted;
import org.tributary.booking.waitinglist.WaitingListRejection.OfferStands;
import org.tributary.booking.waitinglist.WaitingListRejection.OfferedBefore;
import org.tributary.booking.waitinglist.WaitingListRejection.StartsTooSoon;
import org.tributary.booking.waitinglist.WaitingListRejection.WaitingHasEnded;
import org.tributary.events.booking.WaitingListEvent;
import org.tributary.platform.testkit.Spec;

class OfferTimeSpec {

    private final Spec<WaitingListEntry, WaitingListCommand, WaitingListEvent> asha =
            anEntry(Context.holding(ROOM_1)).given(WAITLISTED);

    @Test
    void a_time_is_held_for_two_hours() {
        asha.when(offer(TUESDAY_10AM, MONDAY_9AM)).then(offered(TUESDAY_10AM, MONDAY_9AM.plus(Duration.ofHours(2))));
    }

    @Test
    void never_past_one_hour_before_the_visit() {
        asha.when(offer(TUESDAY_10AM, TUESDAY_10AM.minus(Duration.ofMinutes(150))))
                .then(offered(TUESDAY_10AM, TUESDAY_9AM));
    }

    @Test
    void what_starts_within_an_hour_is_not_offered() {
        asha.when(offer(TUESDAY_10AM, TUESDAY_9AM)).thenRejected(new StartsTooSoon(TUESDAY_10AM));
        asha.when(offer(TUESDAY_10AM, TUESDAY_9AM.minusSeconds(1))).then(offered(TUESDAY_10AM, TUESDAY_9AM));
    }

    @Test
    void it_lies_between_the_earliest_and_the_latest_time() {
        asha.when(offer(TUESDAY_9AM, MONDAY_9AM)).then(offered(TUESDAY_9AM, OFFERED.heldUntil()));
        doesNotSuit(TUESDAY_9AM.minusSeconds(1));
        var last = TUESDAY_5PM.minus(AN_HOUR);
        asha.when(offer(last, MONDAY_9AM)).then(offered(last, OFFERED.heldUntil()));
        doesNotSuit(last.plusSeconds(1));
    }

    @Test
    void it_fits_into_what_is_free() {
        var tooShort = TUESDAY_10AM.plus(AN_HOUR).minusSeconds(1);
        asha.when(new OfferTime(ENTRY, OFFER, MARA, TUESDAY_10AM, tooShort, MONDAY_9AM))
                .thenRejected(new DoesNotSuit(TUESDAY_10AM));
        asha.when(new OfferTime(ENTRY, OFFER, MARA, TUESDAY_10AM, TUESDAY_5PM, MONDAY_9AM))
                .then(OFFERED);
    }

    @Test
    void one_time_at_once() {
        asha.given(OFFERED).when(another(TUESDAY_10AM)).thenRejected(new OfferStands(OFFERED.heldUntil()));
    }

    @Test
    void a_time_that_was_missed_is_not_offered_again() {
        asha.given(OFFERED, lapsed(EXPIRED)).when(another(TUESDAY_10AM)).thenRejected(new OfferedBefore(TUESDAY_10AM));
        asha.given(OFFERED, lapsed(DECLINED)).when(another(TUESDAY_10AM)).thenRejected(new OfferedBefore(TUESDAY_10AM));
    }

    @Test
    void another_therapist_s_time_is_another_time() {
        asha.given(OFFERED, lapsed(EXPIRED))
                .when(new OfferTime(ENTRY, ANOTHER_OFFER, BO, TUESDAY_10AM, OFFERED.endsAt(), MONDAY_9AM))
                .then(new WaitingListEvent.TimeOffered(
                        ENTRY,
                        OFFERED.patientId(),
                        OFFERED.clinicId(),
                        ANOTHER_OFFER,
                        BO,
                        ROOM_1,
                        TUESDAY_10AM,
                        OFFERED.endsAt(),
                        OFFERED.heldUntil()));
    }

    @Test
    void what_the_clinic_could_not_keep_may_be_offered_again() {
        asha.given(OFFERED, lapsed(NO_LONGER_POSSIBLE))
                .when(offer(TUESDAY_10AM, MONDAY_9AM))
                .then(OFFERED);
    }

    @Test
    void only_who_waits_is_offered_anything() {
        asha.given(OFFERED, ACCEPTED).when(another(TUESDAY_10AM)).thenRejected(new BookedAlready(VISIT));
        asha.given(ended(WITHDRAWN)).when(another(TUESDAY_10AM)).thenRejected(new WaitingHasEnded(WITHDRAWN));
        anEntry(Context.holding(ROOM_1)).when(another(TUESDAY_10AM)).thenRejected(new NeverWaitlisted(ENTRY));
    }

    private void doesNotSuit(Instant startsAt) {
        asha.when(offer(startsAt, MONDAY_9AM)).thenRejected(new DoesNotSuit(startsAt));
    }

    private static OfferTime another(Instant startsAt) {
        return new OfferTime(ENTRY, ANOTHER_OFFER, MARA, startsAt, startsAt.plus(AN_HOUR), MONDAY_9AM);
    }
}
