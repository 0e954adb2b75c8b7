package org.tributary.platform.feed.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollBackoffSpec {

    @Test
    void after_a_few_it_rests_twice_as_long_as_they_took() {
        assertThat(PollBackoff.restAfter(1, true, Duration.ofMillis(3))).isEqualTo(Duration.ofMillis(6));
    }

    @Test
    void nobody_waits_long_for_it() {
        assertThat(PollBackoff.restAfter(199, true, Duration.ofSeconds(20))).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void what_was_not_for_it_is_gathered_longest() {
        assertThat(PollBackoff.restAfter(1, false, Duration.ofMillis(3))).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void who_is_behind_does_not_rest() {
        assertThat(PollBackoff.restAfter(200, false, Duration.ofMillis(3))).isZero();
    }
}
