package org.tributary.booking.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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

    @Test
    void two_stretches_that_touch_cover_what_lies_across() {
        assertThat(Stretches.of(List.of(hours(12, 18), hours(8, 12))).cover(hours(11, 13)))
                .isTrue();
    }

    @Test
    void a_gap_is_not_covered() {
        assertThat(Stretches.of(List.of(hours(8, 12), hours(13, 18))).cover(hours(11, 14)))
                .isFalse();
    }

    @Test
    void neither_end_may_stick_out() {
        assertThat(Stretches.of(List.of(hours(8, 12))).cover(hours(7, 9))).isFalse();
        assertThat(Stretches.of(List.of(hours(8, 12))).cover(hours(11, 13))).isFalse();
        assertThat(Stretches.of(List.of()).cover(hours(11, 13))).isFalse();
    }

    @Property
    void they_say_what_each_hour_of_them_says(@ForAll("spans") List<TimeSpan> spans, @ForAll("span") TimeSpan asked) {
        var stretches = Stretches.of(spans);

        assertThat(stretches.overlap(asked)).isEqualTo(spans.stream().anyMatch(asked::overlaps));
        assertThat(stretches.cover(asked)).isEqualTo(hoursOf(asked).allMatch(stretches::overlap));
    }

    @Property
    void what_is_within_others_and_what_is_without_them_is_all_there_is(
            @ForAll("spans") List<TimeSpan> spans, @ForAll("spans") List<TimeSpan> taken) {
        var all = Stretches.of(spans);
        var others = Stretches.of(taken);

        assertThat(hoursOf(all.within(others)))
                .containsExactlyInAnyOrderElementsOf(
                        hoursOf(all).filter(others::overlap).toList());
        assertThat(hoursOf(all.without(others)))
                .containsExactlyInAnyOrderElementsOf(
                        hoursOf(all).filter(hour -> !others.overlap(hour)).toList());
    }

    private static Stream<TimeSpan> hoursOf(Stretches stretches) {
        return stretches.spans().stream().flatMap(StretchesSpec::hoursOf);
    }

    private static Stream<TimeSpan> hoursOf(TimeSpan span) {
        return Stream.iterate(span.startsAt(), span::includes, start -> start.plus(1, ChronoUnit.HOURS))
                .map(start -> new TimeSpan(start, start.plus(1, ChronoUnit.HOURS)));
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
