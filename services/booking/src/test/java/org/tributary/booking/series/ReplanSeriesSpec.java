package org.tributary.booking.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.series.Examples.DUBLIN;
import static org.tributary.booking.series.Examples.MARA;
import static org.tributary.booking.series.Examples.MONDAY;
import static org.tributary.booking.series.Examples.MONDAY_9AM;
import static org.tributary.booking.series.Examples.NOOR;
import static org.tributary.booking.series.Examples.by;
import static org.tributary.booking.series.Examples.diary;
import static org.tributary.booking.series.Examples.phase;
import static org.tributary.booking.series.Examples.regimen;
import static org.tributary.booking.series.Examples.slot;
import static org.tributary.booking.series.Examples.staff;
import static org.tributary.booking.series.Examples.visit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tributary.booking.series.Examples.Taken;
import org.tributary.booking.series.PriorVisits.Visited;
import org.tributary.booking.series.SeriesPlan.Change;
import org.tributary.booking.series.SeriesPlan.ExistingVisit;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.booking.SeriesEvent.PreferredTime;

class ReplanSeriesSpec {

    private static final Regimen WEEKLY = regimen(MONDAY, List.of(), phase(3, "P7D"));

    @Test
    void what_is_near_enough_stays_where_it_is() {
        var plan = replanned(WEEKLY, on(0, true), on(9, true), on(14, true));

        assertThat(plan.changesNothing()).isTrue();
        assertThat(days(plan)).containsExactly(MONDAY, MONDAY.plusDays(9), MONDAY.plusDays(14));
    }

    @Test
    void what_is_too_far_away_moves_and_what_is_too_much_goes() {
        var plan = replanned(WEEKLY, on(0, true), on(4, true), on(23, true), on(24, true));

        assertThat(ids(plan, Change.KEPT)).containsExactly(on(0, true), on(4, true));
        assertThat(ids(plan, Change.MOVED)).containsExactly(on(23, true));
        assertThat(plan.left()).containsExactly(on(24, true));
        assertThat(days(plan)).containsExactly(MONDAY, MONDAY.plusDays(4), MONDAY.plusDays(14));
    }

    @Test
    void what_lost_its_time_moves_even_where_its_time_would_have_fitted() {
        var plan = replanned(WEEKLY, on(0, true), on(7, false), on(14, true));

        assertThat(ids(plan, Change.MOVED)).containsExactly(on(7, false));
        assertThat(days(plan)).containsExactly(MONDAY, MONDAY.plusDays(7), MONDAY.plusDays(14));
    }

    @Test
    void what_is_missing_is_added_between_what_stays() {
        var plan = replanned(WEEKLY, on(0, true), on(14, true));

        assertThat(plan.that(Change.ADDED)).singleElement().satisfies(added -> {
            assertThat(added.nr()).isEqualTo(2);
            assertThat(added.day()).isEqualTo(MONDAY.plusDays(7));
        });
    }

    @Test
    void what_is_planned_on_from_a_visit_of_today_begins_after_it() {
        var daily = regimen(MONDAY, List.of(), phase(2, "P1D"));
        var weekly = regimen(MONDAY, List.of(on(DayOfWeek.MONDAY, 9, 11)), phase(2, "P7D"));
        var attended = new PriorVisits(1, MONDAY, MARA, null, List.of());

        assertThat(days(SeriesPlanner.plan(daily, diary(), attended)))
                .containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(2));
        assertThat(days(SeriesPlanner.plan(weekly, diary(), attended)))
                .containsExactly(MONDAY.plusDays(7), MONDAY.plusDays(14));
    }

    @Test
    void at_another_time_or_with_another_therapist_nothing_stays() {
        var mornings = regimen(MONDAY, List.of(on(DayOfWeek.MONDAY, 9, 9)), phase(2, "P7D"));
        var byNoor = by(NOOR, regimen(MONDAY, List.of(), phase(2, "P7D")));

        assertThat(replanned(mornings, on(0, true), on(7, true)).that(Change.MOVED))
                .hasSize(2);
        assertThat(SeriesPlanner.plan(
                                byNoor, new Taken().diary(staff(MARA), staff(NOOR)), earlier(on(0, true), on(7, true)))
                        .that(Change.MOVED))
                .hasSize(2);
    }

    /** The first moves to where the second is, which moves on. */
    @Test
    void who_moves_into_anothers_time_waits_until_it_is_free() {
        var first = standing(1, 7, 11, true);
        var second = standing(2, 14, 10, true);
        var plan = replanned(
                regimen(MONDAY.plusDays(14), List.of(on(DayOfWeek.MONDAY, 9, 9)), phase(2, "P7D")), first, second);
        var overlapping = new SeriesPlan(
                plan.visits().stream()
                        .map(placed -> first.equals(placed.was())
                                ? new SeriesPlan.Placed(
                                        1, first, placed.day(), second.slot(), placed.targetDate(), placed.why())
                                : placed)
                        .toList(),
                List.of(),
                List.of(),
                UnaryOperator.identity());

        assertThat(overlapping.movesInOrder().stream().map(SeriesPlan.Placed::before))
                .containsExactly(second, first);
    }

    @Test
    void what_is_over_under_way_or_before_the_day_stays_out_of_it() {
        var visits = List.of(
                visited(1, 0, AppointmentStatus.COMPLETED),
                visited(2, 1, AppointmentStatus.NO_SHOW),
                visited(3, 2, AppointmentStatus.DISPLACED),
                visited(4, 3, AppointmentStatus.BOOKED),
                visited(5, 7, AppointmentStatus.CHECKED_IN),
                visited(6, 8, AppointmentStatus.SUSPENDED),
                visited(7, 9, AppointmentStatus.PROVISIONAL));

        var earlier = PriorVisits.of(visits, MONDAY.plusDays(7), MONDAY_9AM, DUBLIN);

        assertThat(earlier.standing().stream().map(ExistingVisit::appointmentId))
                .containsExactly(visit(3), visit(6), visit(7));
        assertThat(earlier.standing().getFirst().holdsItsTime()).isFalse();
        assertThat(earlier.visits()).isEqualTo(4);
        assertThat(earlier.lastDay()).isEqualTo(MONDAY.plusDays(7));
        assertThat(earlier.therapist()).isEqualTo(MARA);
        assertThat(earlier.usualTime()).isEqualTo(LocalTime.of(10, 0));
    }

    @Test
    void nothing_is_planned_on_the_day_of_a_visit_that_took_place_and_numbers_go_on() {
        var earlier = new PriorVisits(2, MONDAY, NOOR, LocalTime.of(14, 0), List.of());

        var plan = SeriesPlanner.plan(WEEKLY, new Taken().diary(staff(MARA), staff(NOOR)), earlier);

        var first = plan.visits().getFirst();
        assertThat(first.nr()).isEqualTo(3);
        assertThat(first.day()).isEqualTo(MONDAY.plusDays(1));
        assertThat(first.slot()).isEqualTo(slot(MONDAY.plusDays(1), 14, NOOR));
    }

    private static SeriesPlan replanned(Regimen regimen, ExistingVisit... standing) {
        return SeriesPlanner.plan(regimen, diary(), earlier(standing));
    }

    private static PriorVisits earlier(ExistingVisit... standing) {
        return new PriorVisits(0, null, null, LocalTime.of(10, 0), List.of(standing));
    }

    private static PreferredTime on(DayOfWeek day, int from, int to) {
        return Examples.on(day, from, to);
    }

    /** So many days after Monday, at ten with Mara. */
    private static ExistingVisit on(int day, boolean holdsItsTime) {
        return standing(day + 20, day, 10, holdsItsTime);
    }

    private static ExistingVisit standing(int nr, int day, int hour, boolean holdsItsTime) {
        return new ExistingVisit(visit(nr), slot(MONDAY.plusDays(day), hour, MARA), holdsItsTime);
    }

    private static Visited visited(int nr, int day, AppointmentStatus status) {
        return new Visited(visit(nr), status, slot(MONDAY.plusDays(day), 10, MARA));
    }

    private static List<LocalDate> days(SeriesPlan plan) {
        return plan.visits().stream().map(SeriesPlan.Placed::day).toList();
    }

    private static List<ExistingVisit> ids(SeriesPlan plan, Change change) {
        return plan.that(change).stream().map(SeriesPlan.Placed::before).toList();
    }
}
