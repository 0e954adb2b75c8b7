package org.tributary.referral.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.referral.servicelevel.WorkingHours.Stretch;

class WorkingHoursSpec {

    private static final String SEED = "20261201";
    private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");
    private static final WorkingHours NINE_TO_FIVE = weekdays(List.of());

    @ParameterizedTest
    @CsvSource({
        // a Monday morning, within the day, over the night, over the week-end
        "2026-03-02T09:00:00Z,PT4H,2026-03-02T13:00:00Z",
        "2026-03-02T09:00:00Z,PT8H,2026-03-02T17:00:00Z",
        "2026-03-02T09:00:00Z,PT9H,2026-03-03T10:00:00Z",
        "2026-03-06T16:00:00Z,PT2H,2026-03-09T10:00:00Z",
        // outside the hours nothing runs
        "2026-03-02T05:00:00Z,PT1H,2026-03-02T10:00:00Z",
        "2026-03-07T12:00:00Z,PT1H,2026-03-09T10:00:00Z",
        "2026-03-02T17:00:00Z,PT1H,2026-03-03T10:00:00Z",
        // the clocks go forward on the 29th: nine o'clock is at eight from then on
        "2026-03-27T16:00:00Z,PT2H,2026-03-30T09:00:00Z"
    })
    void only_the_hours_count_at_which_the_clinic_is_open(Instant start, Duration work, Instant due) {
        assertThat(NINE_TO_FIVE.after(start, work)).isEqualTo(due);
    }

    @Test
    void a_closure_stops_the_clock() {
        var closed = weekdays(List.of(stretch("2026-03-02T10:00:00Z", "2026-03-02T12:00:00Z")));

        assertThat(closed.after(Instant.parse("2026-03-02T09:00:00Z"), Duration.ofHours(2)))
                .isEqualTo("2026-03-02T13:00:00Z");
        assertThat(closed.after(Instant.parse("2026-03-02T11:00:00Z"), Duration.ofHours(1)))
                .isEqualTo("2026-03-02T13:00:00Z");
    }

    @Test
    void a_closed_day_is_passed_over() {
        var closed = weekdays(List.of(stretch("2026-03-03T00:00:00Z", "2026-03-04T00:00:00Z")));

        assertThat(closed.after(Instant.parse("2026-03-02T16:00:00Z"), Duration.ofHours(2)))
                .isEqualTo("2026-03-04T10:00:00Z");
    }

    @Test
    void a_clinic_that_never_opens_is_counted_as_if_it_always_did() {
        var start = Instant.parse("2026-03-02T09:00:00Z");

        assertThat(new WorkingHours(DUBLIN, List.of(), List.of()).after(start, Duration.ofHours(5)))
                .isEqualTo("2026-03-02T14:00:00Z");
    }

    @Property(seed = SEED, tries = 300)
    void two_stretches_of_work_take_as_long_as_both_at_once(
            @ForAll @LongRange(min = 0, max = 31_536_000) long begin,
            @ForAll @IntRange(min = 1, max = 200_000) int first,
            @ForAll @IntRange(min = 1, max = 200_000) int second) {
        var start = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(begin);
        var after = NINE_TO_FIVE.after(start, Duration.ofSeconds(first));

        assertThat(NINE_TO_FIVE.after(after, Duration.ofSeconds(second)))
                .isEqualTo(NINE_TO_FIVE.after(start, Duration.ofSeconds((long) first + second)));
        assertThat(Duration.between(start, after)).isGreaterThanOrEqualTo(Duration.ofSeconds(first));
    }

    private static WorkingHours weekdays(List<Stretch> closures) {
        var hours = Stream.of(DayOfWeek.values())
                .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
                .map(day -> new OpeningHours(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                .toList();
        return new WorkingHours(DUBLIN, hours, closures);
    }

    private static Stretch stretch(String from, String to) {
        return new Stretch(Instant.parse(from), Instant.parse(to));
    }
}
