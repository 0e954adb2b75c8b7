package org.tributary.booking.series;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.series.Examples.MARA;
import static org.tributary.booking.series.Examples.MONDAY;
import static org.tributary.booking.series.Examples.NOOR;
import static org.tributary.booking.series.Examples.WEEKDAYS;
import static org.tributary.booking.series.Examples.hours;
import static org.tributary.booking.series.Examples.regimen;
import static org.tributary.booking.series.Examples.slot;
import static org.tributary.booking.series.Examples.staff;
import static org.tributary.booking.series.Examples.visit;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.series.Examples.Taken;
import org.tributary.booking.series.SeriesPlan.Change;
import org.tributary.booking.series.SeriesPlan.ExistingVisit;
import org.tributary.booking.series.SeriesPlan.Placed;
import org.tributary.events.booking.SeriesEvent.Phase;
import org.tributary.events.booking.SeriesEvent.PreferredTime;

/** What holds of the plan of any regimen, whatever is taken. */
class AnyPlanSpec {

    private static final Duration REST = Duration.ofMinutes(15);

    record World(
            List<TimeSpan> closures,
            List<TimeSpan> room,
            List<TimeSpan> patient,
            List<TimeSpan> mara,
            List<TimeSpan> noor) {

        PlanningCalendar diary() {
            return new Taken(closures, room, patient, REST)
                    .diary(staff(MARA, mara.toArray(TimeSpan[]::new)), staff(NOOR, noor.toArray(TimeSpan[]::new)));
        }

        /** A room needs no rest once the clinic is closed. */
        Instant restEnds(Instant visitEnds) {
            return closures.stream()
                    .map(TimeSpan::startsAt)
                    .filter(closes -> !closes.isBefore(visitEnds))
                    .reduce(visitEnds.plus(REST), (first, second) -> first.isBefore(second) ? first : second);
        }
    }

    @Property(tries = 200)
    void it_meets_nothing_that_is_taken(@ForAll("regimens") Regimen regimen, @ForAll("worlds") World world) {
        for (var placed : SeriesPlanner.plan(regimen, world.diary()).visits()) {
            var span = placed.slot().span();
            var rested = new TimeSpan(span.startsAt(), world.restEnds(span.endsAt()));
            var therapist = placed.slot().therapistId().equals(MARA) ? world.mara() : world.noor();
            assertThat(Stream.of(world.closures(), world.patient(), therapist).flatMap(List::stream))
                    .noneMatch(span::overlaps);
            assertThat(world.room()).noneMatch(rested::overlaps);
        }
    }

    @Property(tries = 200)
    void each_visit_is_after_the_one_before_and_near_its_day(
            @ForAll("regimens") Regimen regimen, @ForAll("worlds") World world) {
        var targets = Recurrence.of(regimen, WEEKDAYS);

        var plan = SeriesPlanner.plan(regimen, world.diary());

        assertThat(plan.visits().size() + plan.unplaced().size()).isEqualTo(targets.size());
        assertThat(plan.visits().stream().map(Placed::day).toList())
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(day -> !day.isBefore(regimen.starts()));
        for (var placed : plan.visits()) {
            var target = targets.get(placed.nr() - 1);
            assertThat(placed.targetDate()).isEqualTo(target.date());
            assertThat(Math.abs(DAYS.between(target.date(), placed.day()))).isLessThanOrEqualTo(target.tolerance());
            var time = placed.slot().startsAt().atZone(Examples.DUBLIN).toLocalTime();
            assertThat(regimen.likes(placed.day(), time)).isTrue();
        }
    }

    @Property(tries = 200)
    void planned_again_around_itself_all_of_it_stays(
            @ForAll("regimens") Regimen regimen, @ForAll("worlds") World world) {
        var first = SeriesPlanner.plan(regimen, world.diary());
        var standing = first.visits().stream()
                .map(placed -> new ExistingVisit(visit(placed.nr()), placed.slot(), true))
                .toList();

        var again = SeriesPlanner.plan(regimen, world.diary(), new PriorVisits(0, null, null, null, standing));

        if (first.unplaced().isEmpty()) {
            assertThat(again.changesNothing()).isTrue();
        }
    }

    @Property(tries = 200)
    void replanned_every_visit_of_before_is_kept_moved_or_left_once(
            @ForAll("regimens") Regimen regimen,
            @ForAll("worlds") World world,
            @ForAll Set<@IntRange(max = 60) Integer> days,
            @ForAll Set<@IntRange(max = 60) Integer> displaced) {
        var standing = days.stream()
                .sorted()
                .map(day ->
                        new ExistingVisit(visit(day), slot(MONDAY.plusDays(day), 11, MARA), !displaced.contains(day)))
                .toList();

        var plan = SeriesPlanner.plan(regimen, world.diary(), new PriorVisits(0, null, null, null, standing));

        var accounted = new ArrayList<>(plan.left());
        plan.visits().stream()
                .filter(placed -> placed.change() != Change.ADDED)
                .forEach(placed -> accounted.add(placed.before()));
        assertThat(accounted).containsExactlyInAnyOrderElementsOf(standing);
        assertThat(plan.visits().stream().map(Placed::day).toList()).isSorted().doesNotHaveDuplicates();
        assertThat(plan.that(Change.KEPT))
                .allMatch(kept -> kept.before().holdsItsTime()
                        && kept.slot().equals(kept.before().slot()));
    }

    @Property(tries = 200)
    void a_move_never_waits_for_one_that_comes_later(
            @ForAll("regimens") Regimen regimen, @ForAll Set<@IntRange(max = 60) Integer> days) {
        var standing = days.stream()
                .sorted()
                .map(day -> new ExistingVisit(visit(day), slot(MONDAY.plusDays(day), 11, MARA), true))
                .toList();
        var plan = SeriesPlanner.plan(
                regimen, new Taken().diary(staff(MARA)), new PriorVisits(0, null, null, null, standing));

        var moves = plan.movesInOrder();

        assertThat(moves).containsExactlyInAnyOrderElementsOf(plan.that(Change.MOVED));
        for (int i = 0; i < moves.size(); i++) {
            var wanted = moves.get(i).slot().span();
            assertThat(moves.subList(i + 1, moves.size()))
                    .noneMatch(later -> later.before().slot().span().overlaps(wanted));
        }
    }

    @Provide
    Arbitrary<Regimen> regimens() {
        var every = Arbitraries.of("P1D", "P2D", "P3D", "P5D", "P7D", "P10D", "P14D", "P1M")
                .map(Period::parse);
        var phase = Combinators.combine(Arbitraries.integers().between(1, 10), every)
                .as(Phase::new);
        var preferred = Combinators.combine(
                        Arbitraries.of(DayOfWeek.class),
                        Arbitraries.integers().between(7, 18),
                        Arbitraries.integers().between(0, 4))
                .as((day, from, length) -> Examples.on(day, from, from + length));
        var none = Arbitraries.just(List.<PreferredTime>of());
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.oneOf(none, preferred.list().ofMinSize(1).ofMaxSize(4)),
                        phase.list().ofMinSize(1).ofMaxSize(3))
                .as((start, times, phases) -> regimen(MONDAY.plusDays(start), times, phases.toArray(Phase[]::new)));
    }

    @Provide
    Arbitrary<World> worlds() {
        var closures = spans(0, 23, 4);
        return Combinators.combine(closures, spans(8, 18, 40), spans(8, 18, 20), spans(8, 18, 40), spans(8, 18, 40))
                .as(World::new);
    }

    private static Arbitrary<List<TimeSpan>> spans(int earliest, int latest, int most) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.integers().between(earliest, latest - 1),
                        Arbitraries.integers().between(1, 8))
                .as((day, from, length) -> hours(MONDAY.plusDays(day), from, Math.min(latest, from + length)))
                .list()
                .ofMaxSize(most);
    }
}
