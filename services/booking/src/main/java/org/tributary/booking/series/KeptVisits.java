package org.tributary.booking.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.series.Recurrence.Target;
import org.tributary.booking.series.SeriesPlan.ExistingVisit;

/** Finds the visits that may stay where they are: near enough to a target, at a preferred time, with the therapist asked for. */
final class KeptVisits {

    private final Regimen regimen;
    private final PlanningCalendar diary;
    private final List<ExistingVisit> free;
    private @Nullable LocalDate last;

    private KeptVisits(Regimen regimen, PlanningCalendar diary, PriorVisits earlier) {
        this.regimen = regimen;
        this.diary = diary;
        this.free = new ArrayList<>(earlier.standing());
        this.last = earlier.lastDay();
    }

    /** By the number of the target for which each stays, in the order of time. */
    static NavigableMap<Integer, ExistingVisit> of(
            List<Target> targets, Regimen regimen, PlanningCalendar diary, PriorVisits earlier) {
        var keeping = new KeptVisits(regimen, diary, earlier);
        var kept = new TreeMap<Integer, ExistingVisit>();
        targets.forEach(target -> keeping.nearest(target).ifPresent(visit -> {
            keeping.keep(visit);
            kept.put(target.nr(), visit);
        }));
        return kept;
    }

    private Optional<ExistingVisit> nearest(Target target) {
        return free.stream()
                .filter(ExistingVisit::holdsItsTime)
                .filter(visit -> fits(visit, target))
                .min(Comparator.comparing(this::dayOf, target.nearestFirst())
                        .thenComparing(visit -> visit.slot().startsAt()));
    }

    private boolean fits(ExistingVisit visit, Target target) {
        var day = dayOf(visit);
        var time = visit.slot().startsAt().atZone(diary.zone()).toLocalTime();
        return target.allows(day)
                && !day.isBefore(regimen.starts())
                && (last == null || day.isAfter(last))
                && regimen.likes(day, time)
                && (regimen.therapistId() == null
                        || regimen.therapistId().equals(visit.slot().therapistId()));
    }

    private void keep(ExistingVisit visit) {
        free.remove(visit);
        last = dayOf(visit);
    }

    private LocalDate dayOf(ExistingVisit visit) {
        return diary.dayOf(visit.slot().startsAt());
    }
}
