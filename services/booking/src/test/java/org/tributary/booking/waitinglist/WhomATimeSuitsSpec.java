package org.tributary.booking.waitinglist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.waitinglist.Examples.ENTRY;
import static org.tributary.booking.waitinglist.Examples.MARA;
import static org.tributary.booking.waitinglist.Examples.MONDAY_9AM;
import static org.tributary.booking.waitinglist.Examples.OFFER;
import static org.tributary.booking.waitinglist.Examples.ROOM_1;
import static org.tributary.booking.waitinglist.Examples.join;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.tributary.booking.waitinglist.WaitingListCommand.OfferTime;
import org.tributary.booking.waitinglist.WaitingListDecider.Context;
import org.tributary.events.booking.WaitingListEvent;
import org.tributary.events.booking.WaitingListEvent.TimeOffered;
import org.tributary.platform.kernel.Decision;

/** Whatever is free and whoever waits: what is offered suits, is held for a while, and leaves time to come. */
class WhomATimeSuitsSpec {

    private static final Duration TWO_DAYS = Duration.ofDays(2);

    @Property
    void what_is_offered_suits_and_what_suits_is_offered(
            @ForAll @IntRange(min = 30, max = 90) int minutes,
            @ForAll @IntRange(min = 0, max = 600) int earliest,
            @ForAll @IntRange(min = 0, max = 600) int width,
            @ForAll @IntRange(min = 0, max = 1200) int start,
            @ForAll @IntRange(min = 30, max = 120) int free,
            @ForAll @IntRange(min = 0, max = 1200) int now) {
        var wish = join(Duration.ofMinutes(minutes), at(earliest), at(earliest + width));
        var offer = new OfferTime(ENTRY, OFFER, MARA, at(start), at(start + free), at(now));

        var waiting = new WaitingListEntry.Unasked().after(WishRules.waitlisted(wish));
        var suits = start >= earliest && start + minutes <= earliest + width && minutes <= free && now + 60 < start;

        switch (WaitingListDecider.decide(waiting, offer, Context.holding(ROOM_1))) {
            case Decision.Accepted<WaitingListEvent> accepted -> {
                assertThat(suits).isTrue();
                var offered = (TimeOffered) accepted.events().getFirst();
                assertThat(offered.endsAt()).isEqualTo(at(start + minutes));
                assertThat(offered.heldUntil()).isEqualTo(at(Math.min(now + 120, start - 60)));
            }
            case Decision.Rejected<WaitingListEvent> _ -> assertThat(suits).isFalse();
        }
    }

    private static Instant at(int minute) {
        return MONDAY_9AM.plus(TWO_DAYS).plus(Duration.ofMinutes(minute));
    }
}
