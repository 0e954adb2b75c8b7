package org.tributary.booking.waitinglist;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.tributary.booking.appointment.VisitPlan;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.TherapistId;

/**
 * What is free together with a therapist, and the part of it that came free: a visit may reach beyond that part, on either side,
 * but has some of it. A value: no clock, no framework, no I/O.
 */
record Stretch(TherapistId therapistId, TimeSpan free, TimeSpan freed) {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** What is left of it from a moment on. */
    Stretch from(Instant start) {
        return new Stretch(therapistId, free.from(start), freed.from(start));
    }

    /** Within what came free first; then before it, the nearest first. */
    Stream<Instant> starts() {
        return Stream.concat(startsWithin(), startsBefore());
    }

    /** The beginning of what came free, and the quarters of an hour in it. */
    Stream<Instant> startsWithin() {
        return Stream.iterate(
                freed.startsAt(),
                this::isStartOfAVisit,
                start -> quarterOf(start).plus(QUARTER));
    }

    /** The quarters of an hour before it from which a visit reaches into it, and the beginning of all that is free. */
    private Stream<Instant> startsBefore() {
        if (!freed.lasts()) {
            return Stream.empty();
        }
        var quarters = Stream.iterate(
                quarterOf(freed.startsAt().minusNanos(1)),
                start -> start.isAfter(free.startsAt()),
                start -> start.minus(QUARTER));
        return Stream.concat(quarters, Stream.of(free.startsAt()))
                .filter(start -> start.isBefore(freed.startsAt())
                        && start.plus(VisitPlan.LONGEST).isAfter(freed.startsAt()));
    }

    /** Whether there is time for such a visit, and it has some of what came free. */
    boolean holds(TimeSpan visit) {
        return !visit.startsAt().isBefore(free.startsAt())
                && !visit.endsAt().isAfter(free.endsAt())
                && visit.overlaps(freed);
    }

    private boolean isStartOfAVisit(Instant start) {
        return start.isBefore(freed.endsAt()) && !start.plus(VisitPlan.SHORTEST).isAfter(free.endsAt());
    }

    /** The one that begins at a moment or goes on then: by UTC, which is one by the clocks of every zone. */
    private static Instant quarterOf(Instant moment) {
        var quarters = Math.floorDiv(moment.getEpochSecond(), QUARTER.toSeconds());
        return Instant.ofEpochSecond(quarters * QUARTER.toSeconds());
    }
}
