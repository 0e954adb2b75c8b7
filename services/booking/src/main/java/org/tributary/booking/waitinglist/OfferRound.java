package org.tributary.booking.waitinglist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tributary.booking.appointment.FreedTime;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.platform.kernel.Rejection;

/**
 * A freed stretch on its way along the line: at each start whoever it suits is asked in the order of asking, until somebody has
 * it; then what is left is offered. A value: no clock, no framework, no I/O.
 *
 * @param line who may yet be offered a part of it
 * @param start from when on a visit is offered now
 * @param unasked whom that start suits, and who has not been asked about it
 * @param at when it is offered
 */
record OfferRound(Stretch free, List<QueuedPatient> line, Instant start, List<QueuedPatient> unasked, Instant at) {

    static OfferRound of(Stretch free, List<QueuedPatient> line, Instant at) {
        return starting(free, line, startsOf(free, at), at);
    }

    /** Whether anybody could be offered anything of it alone, and come in time. */
    static boolean isInTime(FreedTime freed, Instant at) {
        var alone = new TimeSpan(freed.startsAt(), freed.endsAt());
        return startsOf(new Stretch(freed.therapistId(), alone, alone), at)
                .findFirst()
                .isPresent();
    }

    /** Whose turn it is; nobody's once the stretch is used up. */
    Optional<QueuedPatient> next() {
        return unasked.stream().findFirst();
    }

    /** Until when the time came free of which a visit now has a part; no sooner than the visit ends. */
    Instant freedUntil(QueuedPatient place) {
        var end = start.plus(place.duration());
        var freed = free.freed().endsAt();
        return freed.isBefore(end) ? end : freed;
    }

    /** Whoever's turn it was has it; on with what is left behind their visit. */
    OfferRound taken() {
        var served = unasked.getFirst();
        return of(free.from(start.plus(served.duration())), without(served, line), at);
    }

    /** Whoever's turn it was does not have it; on with those whom the refusal does not concern. */
    OfferRound refused(Rejection refusal) {
        var asked = unasked.getFirst();
        var others = without(asked, unasked);
        return switch (RefusalScope.of(refusal)) {
            case THE_PATIENT -> with(without(asked, line), others);
            case THE_PATIENT_THEN -> with(line, others);
            case AS_LONG_THEN -> with(line, only(place -> place.isShorterThan(asked), others));
            case EVERYBODY_THEN -> with(line, List.of());
        };
    }

    private OfferRound with(List<QueuedPatient> line, List<QueuedPatient> unasked) {
        return unasked.isEmpty()
                ? starting(free, line, startsAfter(start), at)
                : new OfferRound(free, line, start, unasked, at);
    }

    private Stream<Instant> startsAfter(Instant tried) {
        return startsOf(free, at).dropWhile(next -> !next.equals(tried)).skip(1);
    }

    /** Goes to the first of the starts that suits anybody. */
    private static OfferRound starting(Stretch free, List<QueuedPatient> line, Stream<Instant> starts, Instant at) {
        return starts.map(start -> new OfferRound(free, line, start, only(place -> place.suits(free, start), line), at))
                .filter(round -> !round.unasked.isEmpty())
                .findFirst()
                .orElseGet(() -> new OfferRound(free, line, free.free().endsAt(), List.of(), at));
    }

    private static Stream<Instant> startsOf(Stretch free, Instant at) {
        return free.starts().filter(start -> !OfferRules.isTooSoon(start, at));
    }

    private static List<QueuedPatient> without(QueuedPatient one, List<QueuedPatient> places) {
        return only(place -> !place.equals(one), places);
    }

    private static List<QueuedPatient> only(Predicate<QueuedPatient> which, List<QueuedPatient> places) {
        return places.stream().filter(which).toList();
    }
}
