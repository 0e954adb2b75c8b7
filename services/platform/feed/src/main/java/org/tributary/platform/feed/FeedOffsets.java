package org.tributary.platform.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each feed has come, kept where its effects are. */
final class FeedOffsets {

    private final JdbcClient db;

    FeedOffsets(JdbcClient db) {
        this.db = db;
    }

    /** Where to go on; a partition that was never read has its row from now on. */
    Map<TopicPartition, Cursor> of(String feed, Collection<TopicPartition> partitions) {
        var topics = partitions.stream().map(TopicPartition::topic).toArray(String[]::new);
        var numbers = partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new);
        db.sql("""
                insert into feed_offset (feed, topic, partition, next_offset, last_position)
                select :feed, topic, partition, :nextOffset, :lastPosition
                from unnest(:topics, :partitions) as assigned (topic, partition)
                on conflict (feed, topic, partition) do nothing
                """)
                .param("feed", feed)
                .param("nextOffset", Cursor.START.nextOffset())
                .param("lastPosition", Cursor.START.lastPosition())
                .param("topics", topics)
                .param("partitions", numbers)
                .update();
        var found = new HashMap<TopicPartition, Cursor>();
        db.sql("select topic, partition, next_offset, last_position from feed_offset where feed = :feed")
                .param("feed", feed)
                .query(row -> {
                    found.put(
                            new TopicPartition(row.getString("topic"), row.getInt("partition")),
                            new Cursor(row.getLong("next_offset"), row.getLong("last_position")));
                });
        found.keySet().retainAll(partitions);
        return found;
    }

    /**
     * Moves on, within the caller's transaction.
     *
     * @throws Overtaken if somebody else has moved it
     */
    void move(String feed, TopicPartition partition, Cursor from, Cursor to) {
        var moved = db.sql("""
                update feed_offset set next_offset = :nextOffset, last_position = :lastPosition, at = now()
                where feed = :feed and topic = :topic and partition = :partition
                  and next_offset = :expectedOffset and last_position = :expectedPosition
                """)
                .param("nextOffset", to.nextOffset())
                .param("lastPosition", to.lastPosition())
                .param("feed", feed)
                .param("topic", partition.topic())
                .param("partition", partition.partition())
                .param("expectedOffset", from.nextOffset())
                .param("expectedPosition", from.lastPosition())
                .update();
        if (moved == 0) {
            throw new Overtaken(feed, partition);
        }
    }

    /** Another instance has the partition now: what was read of it here must not take effect. */
    static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Overtaken(String feed, TopicPartition partition) {
            super("Another instance of " + feed + " reads " + partition, null, false, false);
        }
    }
}
