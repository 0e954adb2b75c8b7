package org.tributary.booking.series;

import java.time.Instant;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;

/** A time of a therapist and a room. */
record Slot(Instant startsAt, Instant endsAt, TherapistId therapistId, RoomId roomId) {

    TimeSpan span() {
        return new TimeSpan(startsAt, endsAt);
    }
}
