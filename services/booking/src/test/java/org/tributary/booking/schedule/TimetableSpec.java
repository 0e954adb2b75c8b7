package org.tributary.booking.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.events.booking.ClinicEvent.OpeningHours;

class TimetableSpec {

    /** In Dublin the clocks go forward on Sunday, 29 March 2026, at one in the morning, and back on 25 October at two. */
    private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");

    private static final Timetable WEEKENDS = new Timetable(
            DUBLIN, List.of(hours(DayOfWeek.SATURDAY, "09:00", "12:00"), hours(DayOfWeek.SUNDAY, "00:30", "02:30")));

    @Test
    void each_day_of_the_window_has_its_hours() {
        assertThat(WEEKENDS.openDuring(span("2026-03-20T12:00:00Z", "2026-03-28T10:00:00Z"))
                        .spans())
                .containsExactly(
                        span("2026-03-21T09:00:00Z", "2026-03-21T12:00:00Z"),
                        span("2026-03-22T00:30:00Z", "2026-03-22T02:30:00Z"),
                        span("2026-03-28T09:00:00Z", "2026-03-28T12:00:00Z"));
    }

    @Test
    void a_day_on_which_the_clocks_change_is_as_long_as_they_make_it() {
        assertThat(WEEKENDS.openDuring(span("2026-03-28T20:00:00Z", "2026-03-29T20:00:00Z"))
                        .spans())
                .containsExactly(
                        span("2026-03-28T09:00:00Z", "2026-03-28T12:00:00Z"),
                        span("2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z"));
    }

    @Test
    void of_an_hour_that_there_is_twice_the_first_is_meant_at_either_end() {
        var untilHalfPastOne = new Timetable(DUBLIN, List.of(hours(DayOfWeek.SUNDAY, "00:00", "01:30")));
        var fromHalfPastOne = new Timetable(DUBLIN, List.of(hours(DayOfWeek.SUNDAY, "01:30", "04:00")));

        assertThat(untilHalfPastOne.openOn(LocalDate.of(2026, 10, 25)).spans())
                .containsExactly(span("2026-10-24T23:00:00Z", "2026-10-25T00:30:00Z"));
        assertThat(fromHalfPastOne.openOn(LocalDate.of(2026, 10, 25)).spans())
                .containsExactly(span("2026-10-25T00:30:00Z", "2026-10-25T04:00:00Z"));
    }

    @Test
    void hours_that_touch_are_one() {
        var allDay = new Timetable(
                DUBLIN,
                List.of(hours(DayOfWeek.SATURDAY, "12:00", "17:00"), hours(DayOfWeek.SATURDAY, "09:00", "12:00")));

        assertThat(allDay.openOn(LocalDate.of(2026, 3, 28)).spans())
                .containsExactly(span("2026-03-28T09:00:00Z", "2026-03-28T17:00:00Z"));
        assertThat(allDay.isOpenFor(span("2026-03-28T11:30:00Z", "2026-03-28T12:30:00Z")))
                .isTrue();
    }

    /** Samoa went over the date line at the end of 29 December 2011: there was no Friday that week. */
    @Test
    void a_day_that_the_clocks_leave_out_lends_its_hours_to_no_other() {
        var fridays = new Timetable(ZoneId.of("Pacific/Apia"), List.of(hours(DayOfWeek.FRIDAY, "09:00", "17:00")));

        assertThat(fridays.openDuring(span("2011-12-29T00:00:00Z", "2012-01-02T00:00:00Z"))
                        .spans())
                .isEmpty();
        assertThat(fridays.day(LocalDate.of(2011, 12, 30)).lasts()).isFalse();
    }

    private static OpeningHours hours(DayOfWeek day, String opens, String closes) {
        return new OpeningHours(day, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static TimeSpan span(String from, String to) {
        return new TimeSpan(Instant.parse(from), Instant.parse(to));
    }
}
