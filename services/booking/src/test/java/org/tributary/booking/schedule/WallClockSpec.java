package org.tributary.booking.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.events.booking.SeriesEvent.ClockChange;

class WallClockSpec {

    private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");

    @Test
    void ten_is_ten_in_winter_and_in_summer() {
        assertThat(at(DUBLIN, "2026-03-28", "10:00")).isEqualTo(read("2026-03-28T10:00:00Z", null));
        assertThat(at(DUBLIN, "2026-03-30", "10:00")).isEqualTo(read("2026-03-30T09:00:00Z", null));
    }

    @Test
    void a_time_that_does_not_exist_is_later_by_as_much_as_the_clock_is_put_forward() {
        assertThat(at(DUBLIN, "2026-03-29", "01:30")).isEqualTo(read("2026-03-29T01:30:00Z", ClockChange.CLOCK_GAP));
        assertThat(at(ZoneId.of("Australia/Lord_Howe"), "2026-10-04", "02:10"))
                .isEqualTo(read("2026-10-03T15:40:00Z", ClockChange.CLOCK_GAP));
    }

    @Test
    void of_a_time_that_exists_twice_the_earlier_is_meant() {
        assertThat(at(DUBLIN, "2026-10-25", "01:30"))
                .isEqualTo(read("2026-10-25T00:30:00Z", ClockChange.CLOCK_OVERLAP));
    }

    @Test
    void where_the_change_begins_and_ends_a_time_exists_once() {
        assertThat(at(DUBLIN, "2026-03-29", "00:59").change()).isNull();
        assertThat(at(DUBLIN, "2026-03-29", "01:00").change()).isEqualTo(ClockChange.CLOCK_GAP);
        assertThat(at(DUBLIN, "2026-03-29", "02:00").change()).isNull();
        assertThat(at(DUBLIN, "2026-10-25", "02:00").change()).isNull();
    }

    private static WallClock at(ZoneId zone, String date, String time) {
        return WallClock.at(LocalDate.parse(date), LocalTime.parse(time), zone);
    }

    private static WallClock read(String instant, @Nullable ClockChange change) {
        return new WallClock(Instant.parse(instant), change);
    }
}
