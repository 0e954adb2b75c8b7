package org.tributary.booking.series;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.SeriesEvent.PreferredTime;

/**
 * On which days the visits of a regimen should be. It follows from what is asked and from the clinic's week alone, not from what
 * is taken: a visit that has to give way takes none of the later ones with it, and a regimen does not drift.
 *
 * <p>The first visit is on the first day from the start on whose weekday will do. An interval of a week or more is counted from the
 * beginning of its phase, so that a month after the 31st comes the 31st again where there is one. A shorter one is counted from
 * visit to visit, each on a weekday that will do: every three days on Mondays and Thursdays is each Monday and Thursday, and
 * daily leaves out the days on which the clinic is closed.
 */
final class Recurrence {

    private static final int WEEK = 7;

    private final Set<DayOfWeek> weekdays;
    private final List<Target> targets = new ArrayList<>();

    private Recurrence(Set<DayOfWeek> weekdays) {
        this.weekdays = weekdays;
    }

    /** The day for a visit, and by how many days it may be earlier or later: half of the interval before it, rounded down. */
    record Target(int nr, LocalDate date, int tolerance) {

        /** All that will do, the nearest first, and the later of two. */
        Stream<LocalDate> days() {
            return nearest(date, 0, tolerance);
        }

        /** Further days than will do. */
        Stream<LocalDate> daysBeyond(int further) {
            return nearest(date, tolerance + 1, tolerance + further);
        }

        boolean allows(LocalDate day) {
            return Math.abs(DAYS.between(date, day)) <= tolerance;
        }

        Comparator<LocalDate> nearestFirst() {
            return Comparator.<LocalDate>comparingLong(day -> Math.abs(DAYS.between(date, day)))
                    .thenComparing(Comparator.reverseOrder());
        }
    }

    static List<Target> of(Regimen regimen, List<OpeningHours> week) {
        var rhythm = new Recurrence(weekdays(regimen.preferredTimes(), week));
        var anchor = rhythm.next(regimen.starts());
        for (var phase : regimen.phases()) {
            var isFirst = rhythm.targets.isEmpty();
            for (int visit = 0; visit < phase.sessions(); visit++) {
                rhythm.add(anchor, phase.every(), isFirst ? visit : visit + 1);
            }
            anchor = rhythm.targets.getLast().date();
        }
        return List.copyOf(rhythm.targets);
    }

    private void add(LocalDate anchor, Period every, int steps) {
        var date = anchor.plus(every.multipliedBy(steps));
        var length = (int) DAYS.between(date.minus(every), date);
        if (length < WEEK && steps > 0) {
            var last = targets.isEmpty() ? anchor : targets.getLast().date();
            date = nearestThatWillDo(last.plus(every), length / 2);
        }
        targets.add(new Target(targets.size() + 1, date, length / 2));
    }

    private LocalDate nearestThatWillDo(LocalDate day, int tolerance) {
        return nearest(day, 0, tolerance).filter(this::willDo).findFirst().orElseGet(() -> next(day));
    }

    private LocalDate next(LocalDate day) {
        return day.datesUntil(day.plusDays(WEEK))
                .filter(this::willDo)
                .findFirst()
                .orElse(day);
    }

    private boolean willDo(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek());
    }

    private static Stream<LocalDate> nearest(LocalDate day, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .boxed()
                .flatMap(distance ->
                        distance == 0 ? Stream.of(day) : Stream.of(day.plusDays(distance), day.minusDays(distance)));
    }

    /** The days on which somebody wants to come and the clinic is open. */
    private static Set<DayOfWeek> weekdays(List<PreferredTime> preferred, List<OpeningHours> week) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        week.forEach(hours -> days.add(hours.day()));
        if (!preferred.isEmpty()) {
            var wanted = EnumSet.noneOf(DayOfWeek.class);
            preferred.forEach(time -> wanted.add(time.day()));
            days.retainAll(wanted);
        }
        return days;
    }
}
