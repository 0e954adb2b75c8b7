package org.tributary.booking.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimeSpanSpec {

    private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");

    @Test
    void stretches_that_touch_do_not_overlap() {
        assertThat(span(10, 11).overlaps(span(11, 12))).isFalse();
        assertThat(span(11, 12).overlaps(span(10, 11))).isFalse();
    }

    @Test
    void stretches_that_share_a_moment_overlap() {
        assertThat(span(10, 12).overlaps(span(11, 13))).isTrue();
        assertThat(span(10, 13).overlaps(span(11, 12))).isTrue();
        assertThat(span(11, 12).overlaps(span(10, 13))).isTrue();
    }

    @Test
    void what_is_over_of_a_stretch_is_not_still_to_come() {
        assertThat(span(8, 18).from(span(12, 13).startsAt())).isEqualTo(span(12, 18));
        assertThat(span(8, 18).from(span(7, 8).startsAt())).isEqualTo(span(8, 18));
    }

    @Test
    void a_local_day_is_counted_in_its_zone() {
        var summer = TimeSpan.of(LocalDate.of(2026, 7, 7), LocalTime.of(9, 0), LocalTime.of(10, 0), DUBLIN);
        assertThat(summer.startsAt()).isEqualTo(Instant.parse("2026-07-07T08:00:00Z"));
    }

    @Test
    void the_night_the_clocks_go_forward_is_an_hour_shorter() {
        var night = TimeSpan.of(LocalDate.of(2026, 3, 29), LocalTime.of(0, 30), LocalTime.of(2, 30), DUBLIN);
        assertThat(Duration.between(night.startsAt(), night.endsAt())).isEqualTo(Duration.ofHours(1));
    }

    private static TimeSpan span(int from, int to) {
        return new TimeSpan(at(from), at(to));
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-03-03T%02d:00:00Z".formatted(hour));
    }
}
