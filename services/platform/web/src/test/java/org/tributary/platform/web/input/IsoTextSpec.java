package org.tributary.platform.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** What a column would round and a fact would not is cut off where it comes in. */
class IsoTextSpec {

    @Test
    void times_are_cut_to_microseconds() {
        assertThat(IsoText.instant("2026-07-07T09:00:00.9999999Z"))
                .isEqualTo(Instant.parse("2026-07-07T09:00:00.999999Z"));
        assertThat(IsoText.time("23:59:59.9999999")).isEqualTo(LocalTime.parse("23:59:59.999999"));
        assertThat(IsoText.duration("PT59M59.9999999S")).isEqualTo(Duration.parse("PT59M59.999999S"));
    }

    @Test
    void the_last_moment_leaves_room_for_what_is_added() {
        assertThat(IsoText.instant("2999-12-31T23:59:59.999999999Z")).isBefore(Instant.parse("3000-01-01T00:00:00Z"));
    }
}
