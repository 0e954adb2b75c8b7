package org.tributary.booking.waitinglist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.WaitingListEntryId;

/** Somebody in the line, what they wish for, and which starts with the therapist they missed. */
record QueuedPatient(
        WaitingListEntryId entryId, Duration duration, Instant earliest, Instant latest, List<Instant> missed) {

    /**
     * Whether they are asked to come then. Who missed an earlier start of what came free is not asked about every quarter of it, and
     * who could come within it not about time that was free before.
     */
    boolean suits(Stretch stretch, Instant start) {
        var freed = stretch.freed();
        return start.isBefore(freed.startsAt())
                ? fits(stretch, start)
                        && stretch.startsWithin().noneMatch(within -> fits(stretch, within))
                        && missed.stream().noneMatch(new TimeSpan(start, freed.endsAt())::includes)
                : fits(stretch, start)
                        && missed.stream().noneMatch(then -> !then.isBefore(freed.startsAt()) && !then.isAfter(start));
    }

    private boolean fits(Stretch stretch, Instant start) {
        var visit = new TimeSpan(start, start.plus(duration));
        return !start.isBefore(earliest) && !visit.endsAt().isAfter(latest) && stretch.holds(visit);
    }

    boolean isShorterThan(QueuedPatient other) {
        return duration.compareTo(other.duration) < 0;
    }
}
