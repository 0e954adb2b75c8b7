package org.tributary.booking.series;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.series.Recurrence.Target;
import org.tributary.booking.series.SeriesPlan.ExistingVisit;
import org.tributary.booking.series.SeriesPlan.Placed;
import org.tributary.booking.series.SeriesRejection.Unplaced;
import org.tributary.booking.series.SlotSearch.Found;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.SeriesEvent.Choice;
import org.tributary.events.booking.SeriesEvent.Hindrance;
import org.tributary.events.booking.SeriesEvent.Why;

/**
 * Turns a regimen into visits. What stands and fits is kept. Every other visit goes on the day nearest to its target on which it
 * finds a place, the later of two, within its tolerance and between the visits before and after it. The day goes before the
 * therapist: the one who was asked for, else the one of the visit before if they can that day, else whoever can.
 */
final class SeriesPlanner {

    /** How many places are offered instead, and how much further away than the tolerance they may be. */
    private static final int ALTERNATIVES = 3;

    static final int FURTHER_DAYS = 14;

    private final Regimen regimen;
    private final PriorVisits earlier;
    private final SlotSearch search;
    private final NavigableMap<Integer, ExistingVisit> kept;
    private final Deque<ExistingVisit> left;
    private final PlanningCalendar diary;
    private final List<Placed> placed = new ArrayList<>();

    private SeriesPlanner(
            Regimen regimen, PlanningCalendar diary, PriorVisits earlier, NavigableMap<Integer, ExistingVisit> kept) {
        this.regimen = regimen;
        this.earlier = earlier;
        this.search = new SlotSearch(regimen, diary);
        this.kept = kept;
        this.left = new ArrayDeque<>(earlier.standing());
        this.left.removeAll(kept.values());
        this.diary = diary;
    }

    static SeriesPlan plan(Regimen regimen, PlanningCalendar diary) {
        return plan(regimen, diary, PriorVisits.NOTHING);
    }

    static SeriesPlan plan(Regimen regimen, PlanningCalendar diary, PriorVisits earlier) {
        var targets = Recurrence.of(
                regimen.startingOn(earlier.nextDay(regimen.starts())),
                diary.timetable().week());
        return new SeriesPlanner(regimen, diary, earlier, KeptVisits.of(targets, regimen, diary, earlier))
                .plan(targets);
    }

    private SeriesPlan plan(List<Target> targets) {
        var missed = new ArrayList<Missed>();
        for (var target : targets) {
            var passedOver = EnumSet.noneOf(Hindrance.class);
            var standing = kept.get(target.nr());
            if (standing != null) {
                keep(target, standing);
            } else if (!place(target, passedOver)) {
                missed.add(new Missed(target, passedOver));
            }
        }
        var unplaced = missed.stream().map(this::unplaced).toList();
        return new SeriesPlan(List.copyOf(placed), unplaced, List.copyOf(left), diary.clinic()::withRest);
    }

    private void keep(Target target, ExistingVisit visit) {
        var day = diary.dayOf(visit.slot().startsAt());
        var why = new Why(Choice.KEPT, List.of(), null);
        placed.add(new Placed(number(target), visit, day, visit.slot(), target.date(), why));
    }

    private boolean place(Target target, Set<Hindrance> passedOver) {
        for (var day : target.days().filter(day -> isInOrder(day, target)).toList()) {
            var found = search.on(day, therapistBefore(), usualTime(), passedOver);
            if (found.isPresent()) {
                placed.add(placed(target, day, found.get(), passedOver));
                return true;
            }
        }
        return false;
    }

    private Placed placed(Target target, LocalDate day, Found found, Set<Hindrance> passedOver) {
        var choice = day.equals(target.date()) ? Choice.ON_TARGET : Choice.MOVED;
        var why = new Why(choice, List.copyOf(passedOver), found.clock());
        return new Placed(number(target), left.pollFirst(), day, found.slot(), target.date(), why);
    }

    private Unplaced unplaced(Missed missed) {
        var target = missed.target();
        return new Unplaced(number(target), target.date(), List.copyOf(missed.passedOver()), alternatives(target));
    }

    private List<Slot> alternatives(Target target) {
        var taken = placed.stream().map(Placed::day).collect(Collectors.toSet());
        return Stream.concat(target.days(), target.daysBeyond(FURTHER_DAYS))
                .filter(day -> !day.isBefore(earliestDay()) && !taken.contains(day))
                .map(day -> search.anywhereOn(day, wishedTime(), EnumSet.noneOf(Hindrance.class)))
                .flatMap(Optional::stream)
                .map(Found::slot)
                .limit(ALTERNATIVES)
                .toList();
    }

    private boolean isInOrder(LocalDate day, Target target) {
        var next = kept.higherEntry(target.nr());
        return !day.isBefore(earliestDay())
                && (placed.isEmpty() || day.isAfter(placed.getLast().day()))
                && (next == null
                        || day.isBefore(diary.dayOf(next.getValue().slot().startsAt())));
    }

    private LocalDate earliestDay() {
        return earlier.nextDay(regimen.starts());
    }

    private @Nullable TherapistId therapistBefore() {
        return placed.isEmpty() ? earlier.therapist() : placed.getLast().slot().therapistId();
    }

    private @Nullable LocalTime wishedTime() {
        return regimen.preferredTimes().isEmpty()
                ? usualTime()
                : regimen.preferredTimes().getFirst().from();
    }

    private @Nullable LocalTime usualTime() {
        if (earlier.usualTime() != null || placed.isEmpty()) {
            return earlier.usualTime();
        }
        return placed.getFirst().slot().startsAt().atZone(diary.zone()).toLocalTime();
    }

    private int number(Target target) {
        return earlier.visits() + target.nr();
    }

    private record Missed(Target target, Set<Hindrance> passedOver) {}
}
