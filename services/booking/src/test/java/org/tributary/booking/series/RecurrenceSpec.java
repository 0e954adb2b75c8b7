package org.tributary.booking.series;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.series.Examples.WEEKDAYS;
import static org.tributary.booking.series.Examples.on;
import static org.tributary.booking.series.Examples.phase;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.booking.series.Recurrence.Target;
import org.tributary.events.booking.SeriesEvent.Phase;
import org.tributary.events.booking.SeriesEvent.PreferredTime;

class RecurrenceSpec {

    @Test
    void weekly_is_the_same_weekday() {
        assertThat(days("2026-07-06", List.of(), phase(3, "P7D"))).containsExactly("07-06", "07-13", "07-20");
    }

    @Test
    void a_phase_goes_on_from_the_last_visit_of_the_one_before() {
        assertThat(days("2026-07-06", List.of(), phase(3, "P3D"), phase(2, "P7D"), phase(2, "P1M")))
                .containsExactly("07-06", "07-09", "07-13", "07-20", "07-27", "08-27", "09-27");
    }

    @Test
    void every_three_days_on_mondays_and_thursdays_is_each_of_them() {
        assertThat(days("2026-07-06", List.of(on(MONDAY, 9, 11), on(THURSDAY, 9, 11)), phase(5, "P3D")))
                .containsExactly("07-06", "07-09", "07-13", "07-16", "07-20");
    }

    @Test
    void daily_leaves_out_the_weekend() {
        assertThat(days("2026-07-09", List.of(), phase(4, "P1D"))).containsExactly("07-09", "07-10", "07-13", "07-14");
    }

    @Test
    void the_first_visit_is_on_the_first_weekday_that_will_do_and_the_others_follow_it() {
        assertThat(days("2026-07-08", List.of(on(MONDAY, 9, 11)), phase(2, "P7D")))
                .containsExactly("07-13", "07-20");
    }

    @Test
    void a_month_after_the_31st_is_not_the_31st_where_there_is_none_but_then_it_is_again() {
        assertThat(days("2026-08-31", List.of(), phase(3, "P1M"))).containsExactly("08-31", "09-30", "10-31");
    }

    @Test
    void where_the_clinic_is_closed_on_every_preferred_day_the_days_stay_as_asked() {
        assertThat(days("2026-07-06", List.of(on(java.time.DayOfWeek.SUNDAY, 9, 11)), phase(2, "P3D")))
                .containsExactly("07-06", "07-09");
    }

    @Test
    void a_visit_may_be_earlier_or_later_by_half_of_its_interval() {
        assertThat(Stream.of("P1D", "P2D", "P3D", "P7D", "P14D", "P1M", "P3M")
                        .map(every -> targets("2026-07-01", List.of(), phase(2, every))
                                .getFirst()
                                .tolerance()))
                .containsExactly(0, 1, 1, 3, 7, 15, 45);
    }

    @Test
    void the_nearest_day_comes_first_and_the_later_of_two() {
        var target = new Target(1, LocalDate.of(2026, 7, 8), 2);

        assertThat(target.days().map(day -> day.toString().substring(5)))
                .containsExactly("07-08", "07-09", "07-07", "07-10", "07-06");
    }

    @Test
    void two_days_a_week_as_the_interval_allows() {
        assertThat(days("2026-07-07", List.of(on(TUESDAY, 9, 11), on(WEDNESDAY, 9, 11)), phase(4, "P3D")))
                .containsExactly("07-07", "07-14", "07-21", "07-28");
    }

    private static List<String> days(String starts, List<PreferredTime> preferred, Phase... phases) {
        return targets(starts, preferred, phases).stream()
                .map(target -> target.date().toString().substring(5))
                .toList();
    }

    private static List<Target> targets(String starts, List<PreferredTime> preferred, Phase... phases) {
        return Recurrence.of(Examples.regimen(LocalDate.parse(starts), preferred, phases), WEEKDAYS);
    }
}
