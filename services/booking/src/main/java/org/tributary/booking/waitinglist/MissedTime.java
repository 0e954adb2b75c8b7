package org.tributary.booking.waitinglist;

import java.time.Instant;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.WaitingListEvent.TimeOffered;

/** A time that a patient was offered and did not take: they are not asked about it again. */
record MissedTime(TherapistId therapistId, Instant startsAt) {

    static MissedTime of(TimeOffered offer) {
        return new MissedTime(offer.therapistId(), offer.startsAt());
    }
}
