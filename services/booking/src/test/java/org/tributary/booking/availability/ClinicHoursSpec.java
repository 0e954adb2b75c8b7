package org.tributary.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.booking.ClinicEvent.OpeningHours;

class ClinicHoursSpec {

    /** In Dublin the clocks go forward on Sunday, 29 March 2026, at one in the morning. */
    private static final ClinicHours WEEKENDS = new ClinicHours(
            ZoneId.of("Europe/Dublin"),
            Duration.ZERO,
            List.of(
                    new OpeningHours(DayOfWeek.SATURDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)),
                    new OpeningHours(DayOfWeek.SUNDAY, LocalTime.of(0, 30), LocalTime.of(2, 30))));

    @Test
    void each_day_of_the_window_has_its_hours() {
        assertThat(WEEKENDS.on(span("2026-03-20T12:00:00Z", "2026-03-28T10:00:00Z")))
                .containsExactly(
                        span("2026-03-21T09:00:00Z", "2026-03-21T12:00:00Z"),
                        span("2026-03-22T00:30:00Z", "2026-03-22T02:30:00Z"),
                        span("2026-03-28T09:00:00Z", "2026-03-28T12:00:00Z"));
    }

    @Test
    void a_day_on_which_the_clocks_change_is_as_long_as_they_make_it() {
        assertThat(WEEKENDS.on(span("2026-03-28T20:00:00Z", "2026-03-29T20:00:00Z")))
                .containsExactly(
                        span("2026-03-28T09:00:00Z", "2026-03-28T12:00:00Z"),
                        span("2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z"));
    }

    private static TimeSpan span(String from, String to) {
        return new TimeSpan(Instant.parse(from), Instant.parse(to));
    }
}
