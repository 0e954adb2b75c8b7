package org.tributary.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTimesSpec {

    @ParameterizedTest
    @CsvSource({
        "09:00,                   09:00",
        "09:00 11:00,             10:00",
        "23:00 01:00,             00:00",
        "23:30 00:30 00:00,       00:00",
        "08:59:59,                08:59:59",
        "09:00 09:00 12:00,       09:58:33"
    })
    void the_usual_time_is_the_middle_across_midnight_too(String times, LocalTime usual) {
        assertThat(ClockTimes.usual(
                        Stream.of(times.split(" ")).map(LocalTime::parse).toList()))
                .contains(usual);
    }

    @Test
    void times_that_cancel_out_have_no_middle() {
        assertThat(ClockTimes.usual(List.of(LocalTime.of(6, 0), LocalTime.of(18, 0))))
                .isEmpty();
        assertThat(ClockTimes.usual(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 09:00, PT0S",
        "09:00, 12:00, PT3H",
        "12:00, 09:00, PT3H",
        "23:30, 00:30, PT1H",
        "00:00, 12:00, PT12H",
        "20:00, 06:00, PT10H"
    })
    void two_times_are_as_far_apart_as_the_shorter_way_round(LocalTime one, LocalTime other, Duration apart) {
        assertThat(ClockTimes.apart(one, other)).isEqualTo(apart);
    }
}
