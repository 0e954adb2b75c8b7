package org.tributary.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.testkit.TestDatabase;

class FeedOffsetsIT {

    private static final TopicPartition FIRST = new TopicPartition("tributary.test", 0);
    private static final TopicPartition SECOND = new TopicPartition("tributary.test", 1);

    private final FeedOffsets offsets =
            new FeedOffsets(JdbcClient.create(TestDatabase.migrated().asService()));

    @Test
    void what_was_never_read_begins_at_the_start() {
        assertThat(offsets.of("taking", Set.of(FIRST, SECOND)))
                .isEqualTo(Map.of(FIRST, Cursor.START, SECOND, Cursor.START));
    }

    @Test
    void each_feed_goes_on_where_it_was() {
        offsets.of("taking", Set.of(FIRST));
        offsets.move("taking", FIRST, Cursor.START, new Cursor(5, 50));

        assertThat(offsets.of("taking", Set.of(FIRST))).isEqualTo(Map.of(FIRST, new Cursor(5, 50)));
        assertThat(offsets.of("other", Set.of(FIRST))).isEqualTo(Map.of(FIRST, Cursor.START));
    }

    @Test
    void an_instance_that_was_overtaken_moves_nothing() {
        offsets.of("taking", Set.of(FIRST));
        offsets.move("taking", FIRST, Cursor.START, new Cursor(5, 50));

        assertThatThrownBy(() -> offsets.move("taking", FIRST, Cursor.START, new Cursor(3, 30)))
                .isInstanceOf(FeedOffsets.Overtaken.class);
        assertThat(offsets.of("taking", Set.of(FIRST))).isEqualTo(Map.of(FIRST, new Cursor(5, 50)));
    }
}
