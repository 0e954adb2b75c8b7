package org.tributary.booking.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.series.SeriesRejection.Unplaced;
import org.tributary.events.AppointmentId;
import org.tributary.events.booking.SeriesEvent.Choice;
import org.tributary.events.booking.SeriesEvent.PlannedVisit;
import org.tributary.events.booking.SeriesEvent.Why;

/**
 * Where the visits of a regimen go.
 *
 * @param visits those that have a place, in their order
 * @param unplaced those that have none: then nothing of it is carried out
 * @param left visits of before that are not wanted any more
 * @param withRest for how long a visit needs its room
 */
record SeriesPlan(
        List<Placed> visits, List<Unplaced> unplaced, List<ExistingVisit> left, UnaryOperator<TimeSpan> withRest) {

    static final SeriesPlan OF_NOTHING = new SeriesPlan(List.of(), List.of(), List.of(), UnaryOperator.identity());

    /** A visit and its place. {@code day} is the one on the clinic's calendar; {@code was} is absent where the visit is new. */
    record Placed(int nr, @Nullable ExistingVisit was, LocalDate day, Slot slot, LocalDate targetDate, Why why) {

        Change change() {
            if (was == null) {
                return Change.ADDED;
            }
            return why.choice() == Choice.KEPT ? Change.KEPT : Change.MOVED;
        }

        PlannedVisit as(AppointmentId visit) {
            return new PlannedVisit(visit, slot.startsAt(), targetDate, why);
        }

        /** Which visit this is, where it was one before. */
        ExistingVisit before() {
            return Objects.requireNonNull(was, "What is moved stood somewhere");
        }
    }

    /** A visit that was booked before, and may be moved. One without its time holds nothing. */
    record ExistingVisit(AppointmentId appointmentId, Slot slot, boolean holdsItsTime) {}

    /** What becomes of a visit. */
    enum Change {
        KEPT,
        MOVED,
        ADDED
    }

    List<Placed> that(Change change) {
        return visits.stream().filter(visit -> visit.change() == change).toList();
    }

    /** What is kept or moved, as a fact tells it. */
    List<PlannedVisit> standing(Change change) {
        return that(change).stream()
                .map(placed -> placed.as(placed.before().appointmentId()))
                .toList();
    }

    /** What is new, as a fact tells it, with the first of these ids. */
    List<PlannedVisit> added(List<AppointmentId> ids) {
        var next = ids.iterator();
        return that(Change.ADDED).stream().map(placed -> placed.as(next.next())).toList();
    }

    /** Whether all visits have a place. */
    boolean isWhole() {
        return unplaced.isEmpty();
    }

    boolean changesNothing() {
        return left.isEmpty() && that(Change.KEPT).size() == visits.size();
    }

    /** Moves in an order in which none needs what a later one still holds. */
    List<Placed> movesInOrder() {
        var waiting = new ArrayList<>(that(Change.MOVED));
        var ordered = new ArrayList<Placed>();
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(move -> waiting.stream().noneMatch(other -> !other.equals(move) && holds(other, move)))
                    .findFirst()
                    .orElseGet(waiting::getFirst);
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private boolean holds(Placed other, Placed move) {
        return other.before().holdsItsTime()
                && withRest.apply(other.before().slot().span())
                        .overlaps(withRest.apply(move.slot().span()));
    }
}
