package org.tributary.audit.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimelineCursorSpec {

    @Test
    void a_cursor_is_read_as_it_was_given() {
        var cursor = new TimelineCursor(Instant.parse("2026-03-03T10:00:00.123456Z"), 42);

        assertThat(TimelineCursor.of(cursor.toString())).isEqualTo(cursor);
    }

    @Test
    void what_is_no_cursor_is_refused() {
        assertThatThrownBy(() -> TimelineCursor.of("tomorrow")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> TimelineCursor.of("tomorrow_1")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> TimelineCursor.of("2026-03-03T10:00:00Z_first"))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_time_that_the_ledger_cannot_hold_is_no_place_in_it() {
        assertThatThrownBy(() -> TimelineCursor.of("+1000000000-12-31T23:59:59Z_1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TimelineCursor.of("-4800-01-01T00:00:00Z_1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
