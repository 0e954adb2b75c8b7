package org.tributary.booking.waitinglist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tributary.booking.appointment.FreedTime;
import org.tributary.events.WaitingListEntryId;

/** Somebody in the line, what they wish for, and which starts with the therapist they missed. */
record Place(WaitingListEntryId entryId, Duration duration, Instant earliest, Instant latest, List<Instant> missed) {

    /** Whether they are asked to come then; who missed an earlier start of the stretch is not asked about every quarter of it. */
    boolean suits(FreedTime free, Instant start) {
        var end = start.plus(duration);
        return !start.isBefore(earliest)
                && !end.isAfter(latest)
                && !end.isAfter(free.endsAt())
                && missed.stream().noneMatch(then -> !then.isBefore(free.startsAt()) && !then.isAfter(start));
    }

    boolean isShorterThan(Place other) {
        return duration.compareTo(other.duration) < 0;
    }
}
