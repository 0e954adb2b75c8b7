package org.tributary.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GapsSpec {

    @Test
    void everything_is_published_while_positions_follow_each_other() {
        assertThat(Gaps.NONE_SETTLED.publishable(7, at(8, 9, 10))).isEqualTo(3);
    }

    @Test
    void publishing_stops_before_a_gap() {
        assertThat(Gaps.NONE_SETTLED.publishable(7, at(8, 9, 11, 12))).isEqualTo(2);
    }

    @Test
    void nothing_is_published_while_the_gap_is_right_after_the_cursor() {
        assertThat(Gaps.NONE_SETTLED.publishable(7, at(9))).isZero();
    }

    @Test
    void a_settled_gap_is_stepped_over() {
        assertThat(new Gaps(11).publishable(7, at(8, 9, 11, 12))).isEqualTo(4);
    }

    @Test
    void a_gap_beyond_what_is_settled_still_stops_it() {
        assertThat(new Gaps(11).publishable(7, at(9, 11, 13))).isEqualTo(2);
    }

    @Test
    void a_gap_that_only_begins_within_what_is_settled_still_stops_it() {
        assertThat(new Gaps(11).publishable(10, at(13))).isZero();
    }

    @Test
    void no_events_are_no_gap() {
        assertThat(Gaps.NONE_SETTLED.publishable(7, List.of())).isZero();
    }

    private static List<StoredEvent> at(long... positions) {
        return LongStream.of(positions)
                .mapToObj(position -> new StoredEvent(
                        position, "", "", "", 0, Instant.EPOCH, "", null, null, null, new byte[0], new byte[0]))
                .toList();
    }
}
