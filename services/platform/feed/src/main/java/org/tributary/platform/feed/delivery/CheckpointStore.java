package org.tributary.platform.feed.delivery;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.topics.Topics;

/** The checkpoints of the feeds, in the database that their effects are in. */
public final class CheckpointStore {

    private final JdbcClient db;

    public CheckpointStore(JdbcClient db) {
        this.db = db;
    }

    /** The checkpoints to go on from. A partition that was never read gets its row here. */
    public Map<TopicPartition, Checkpoint> of(String feed, Collection<TopicPartition> partitions) {
        db.sql("""
                insert into feed_offset (feed, topic, partition, next_offset, last_position)
                select :feed, topic, partition, :nextOffset, :lastPosition
                from unnest(:topics, :partitions) as assigned (topic, partition)
                on conflict (feed, topic, partition) do nothing
                """)
                .param("feed", feed)
                .param("nextOffset", Checkpoint.START.nextOffset())
                .param("lastPosition", Checkpoint.START.lastPosition())
                .param("topics", topics(partitions))
                .param("partitions", numbers(partitions))
                .update();
        return kept(feed, partitions);
    }

    /** The stored checkpoints of partitions that were read before. */
    public Map<TopicPartition, Checkpoint> kept(String feed, Collection<TopicPartition> partitions) {
        var found = new HashMap<TopicPartition, Checkpoint>();
        db.sql("select topic, partition, next_offset, last_position from feed_offset where feed = :feed")
                .param("feed", feed)
                .query(row -> {
                    found.put(
                            new TopicPartition(row.getString("topic"), row.getInt("partition")),
                            new Checkpoint(row.getLong("next_offset"), row.getLong("last_position")));
                });
        found.keySet().retainAll(partitions);
        return found;
    }

    /**
     * Moves the checkpoints, within the caller's transaction. The commit need not reach the disk at once: if the server
     * loses it, it loses the rows written with it as well, and the records are read again.
     *
     * @throws Overtaken if somebody else has moved one of them
     */
    public void move(String feed, List<Move> moves) {
        var partitions = moves.stream().map(Move::partition).toList();
        var moved = db.sql("""
                update feed_offset
                set next_offset = move.to_offset, last_position = move.to_position, at = now()
                from unnest(:topics, :partitions, :fromOffsets, :fromPositions, :toOffsets, :toPositions)
                    as move (topic, partition, from_offset, from_position, to_offset, to_position)
                where feed_offset.feed = :feed
                  and feed_offset.topic = move.topic and feed_offset.partition = move.partition
                  and feed_offset.next_offset = move.from_offset and feed_offset.last_position = move.from_position
                  and set_config('synchronous_commit', 'off', true) is not null
                """)
                .param("feed", feed)
                .param("topics", topics(partitions))
                .param("partitions", numbers(partitions))
                .param("fromOffsets", longs(moves, move -> move.from().nextOffset()))
                .param("fromPositions", longs(moves, move -> move.from().lastPosition()))
                .param("toOffsets", longs(moves, move -> move.to().nextOffset()))
                .param("toPositions", longs(moves, move -> move.to().lastPosition()))
                .update();
        if (moved < moves.size()) {
            throw new Overtaken(feed, partitions);
        }
    }

    /**
     * How many of these feeds have passed a position in the partition that this hash belongs to. A feed that does not
     * know all partitions yet counts as past nothing, because with fewer partitions the hash would belong to another one.
     */
    int feedsPast(long position, Collection<String> feeds, String topic, int hash) {
        return db.sql("""
                select count(*)
                from (
                    select partition, last_position, count(*) over (partition by feed) as partitions
                    from feed_offset
                    where topic = :topic and feed = any (:feeds)
                ) as place
                where partitions >= :atLeast and partition = :hash % partitions and last_position >= :position
                """)
                .param("topic", topic)
                .param("feeds", feeds.toArray(String[]::new))
                .param("atLeast", Topics.PARTITIONS)
                .param("hash", hash)
                .param("position", position)
                .query(Integer.class)
                .single();
    }

    private static String[] topics(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::topic).toArray(String[]::new);
    }

    private static Integer[] numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new);
    }

    private static Long[] longs(List<Move> moves, Function<Move, Long> part) {
        return moves.stream().map(part).toArray(Long[]::new);
    }

    /** One checkpoint, moved from here to there. */
    public record Move(TopicPartition partition, Checkpoint from, Checkpoint to) {}

    /**
     * The checkpoint is no longer the one that was read from: another instance moved it, or the server lost it when it
     * was killed.
     */
    public static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Overtaken(String feed, List<TopicPartition> partitions) {
            super("The place of " + feed + " in one of " + partitions + " is another by now", null, false, false);
        }
    }
}
