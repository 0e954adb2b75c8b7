package org.tributary.platform.feed.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.feed.delivery.CheckpointStore.Move;
import org.tributary.platform.testkit.TestDatabase;

class CheckpointStoreIT {

    private static final TopicPartition FIRST = new TopicPartition("tributary.test", 0);
    private static final TopicPartition SECOND = new TopicPartition("tributary.test", 1);

    private final CheckpointStore checkpoints =
            new CheckpointStore(JdbcClient.create(TestDatabase.migrated().asService()));

    @Test
    void what_was_never_read_begins_at_the_start() {
        assertThat(checkpoints.of("taking", Set.of(FIRST, SECOND)))
                .isEqualTo(Map.of(FIRST, Checkpoint.START, SECOND, Checkpoint.START));
    }

    @Test
    void each_feed_goes_on_where_it_was() {
        checkpoints.of("taking", Set.of(FIRST));
        move(FIRST, Checkpoint.START, new Checkpoint(5, 50));

        assertThat(checkpoints.of("taking", Set.of(FIRST))).isEqualTo(Map.of(FIRST, new Checkpoint(5, 50)));
        assertThat(checkpoints.of("other", Set.of(FIRST))).isEqualTo(Map.of(FIRST, Checkpoint.START));
    }

    @Test
    void an_instance_that_was_overtaken_moves_nothing() {
        checkpoints.of("taking", Set.of(FIRST));
        move(FIRST, Checkpoint.START, new Checkpoint(5, 50));

        assertThatThrownBy(() -> move(FIRST, Checkpoint.START, new Checkpoint(3, 30)))
                .isInstanceOf(CheckpointStore.Overtaken.class);
        assertThat(checkpoints.of("taking", Set.of(FIRST))).isEqualTo(Map.of(FIRST, new Checkpoint(5, 50)));
    }

    @Test
    void all_move_or_the_caller_hears_of_it() {
        checkpoints.of("taking", Set.of(FIRST, SECOND));
        move(FIRST, Checkpoint.START, new Checkpoint(5, 50));

        var both = List.of(
                new Move(FIRST, new Checkpoint(5, 50), new Checkpoint(6, 60)),
                new Move(SECOND, new Checkpoint(1, 10), new Checkpoint(2, 20)));

        assertThatThrownBy(() -> checkpoints.move("taking", both)).isInstanceOf(CheckpointStore.Overtaken.class);
    }

    private void move(TopicPartition partition, Checkpoint from, Checkpoint to) {
        checkpoints.move("taking", List.of(new Move(partition, from, to)));
    }
}
