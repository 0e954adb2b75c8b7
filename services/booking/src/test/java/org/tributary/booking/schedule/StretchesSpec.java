package org.tributary.booking.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StretchesSpec {

    @Test
    void two_that_touch_are_one() {
        var shifts = Stretches.of(List.of(hours(12, 16), hours(8, 12)));

        assertThat(shifts.cover(hours(11, 13))).isTrue();
        assertThat(shifts.cover(hours(15, 17))).isFalse();
        assertThat(shifts.overlap(hours(15, 17))).isTrue();
        assertThat(shifts.overlap(hours(16, 17))).isFalse();
    }

    @Test
    void one_within_another_does_not_shorten_it() {
        assertThat(Stretches.of(List.of(hours(8, 16), hours(9, 10))).cover(hours(11, 12)))
                .isTrue();
    }

    @Test
    void the_next_begins_at_that_moment_or_later() {
        var closures = Stretches.of(List.of(hours(12, 13)));

        assertThat(closures.nextFrom(hours(12, 13).startsAt()))
                .contains(hours(12, 13).startsAt());
        assertThat(closures.nextFrom(hours(13, 14).startsAt())).isEmpty();
    }

    @Property
    void they_say_what_each_hour_of_them_says(@ForAll("spans") List<TimeSpan> spans, @ForAll("span") TimeSpan asked) {
        var stretches = Stretches.of(spans);

        assertThat(stretches.overlap(asked)).isEqualTo(spans.stream().anyMatch(asked::overlaps));
        assertThat(stretches.cover(asked)).isEqualTo(asked.isCoveredBy(spans));
    }

    @Provide
    Arbitrary<List<TimeSpan>> spans() {
        return span().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<TimeSpan> span() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(1, 6))
                .as((from, length) -> hours(from, from + length));
    }

    private static TimeSpan hours(int from, int to) {
        var times = Arrays.stream(new int[] {from, to})
                .mapToObj(hour -> Instant.EPOCH.plusSeconds(hour * 3600L))
                .toList();
        return new TimeSpan(times.getFirst(), times.getLast());
    }
}
