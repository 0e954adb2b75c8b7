package org.tributary.platform.feed.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tributary.platform.feed.delivery.Checkpoint;

class PartitionStateSpec {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

    private final PartitionState reading = new PartitionState();

    @Test
    void it_is_looked_up_at_once_where_to_begin() {
        assertThat(reading.isDue()).isTrue();
        assertThat(reading.lag()).isZero();
    }

    @Test
    void what_was_seen_and_not_done_waits_since_it_was_seen() {
        reading.takeUpAt(new Checkpoint(4, 4));
        reading.endSeen(7, TEN);

        assertThat(reading.lag()).isEqualTo(3);
        assertThat(reading.oldestWaiting()).isEqualTo(TEN);
    }

    @Test
    void while_it_catches_up_the_oldest_is_about_as_old_as_the_last_that_was_done() {
        reading.takeUpAt(Checkpoint.START);
        reading.endSeen(10, TEN);
        reading.cameTo(new Checkpoint(5, 5), NINE);

        assertThat(reading.lag()).isEqualTo(5);
        assertThat(reading.oldestWaiting()).isEqualTo(NINE);
    }

    @Test
    void at_the_end_nothing_waits() {
        reading.takeUpAt(Checkpoint.START);
        reading.endSeen(10, NINE);
        reading.cameTo(new Checkpoint(10, 10), NINE);

        assertThat(reading.lag()).isZero();
        assertThat(reading.oldestWaiting()).isNull();
    }

    @Test
    void a_failure_holds_it_up_until_something_takes_effect() {
        reading.takeUpAt(Checkpoint.START);
        reading.endSeen(2, TEN);
        reading.failed(NINE);
        reading.layAside(Duration.ofHours(1));

        assertThat(reading.isHeldUp()).isTrue();
        assertThat(reading.isDue()).isFalse();
        assertThat(reading.lag()).isEqualTo(2);
        assertThat(reading.oldestWaiting()).isEqualTo(NINE);

        reading.takeUpAt(Checkpoint.START);
        reading.cameTo(new Checkpoint(2, 2), NINE);
        assertThat(reading.isHeldUp()).isFalse();
    }

    @Test
    void if_another_instance_has_done_it_nothing_is_held_up() {
        reading.failed(NINE);
        reading.takeUpAt(new Checkpoint(2, 2));
        reading.endSeen(2, TEN);

        assertThat(reading.isHeldUp()).isFalse();
        assertThat(reading.oldestWaiting()).isNull();
    }
}
