package org.tributary.platform.feed.parking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of parked events. Under a key their order is that of the topic. */
final class ParkedRows {

    private static final String OUTLINE = """
            parked.id, parked.feed, parked.topic, parked.partition, parked.record_offset, parked.position, parked.event_id,
            parked.type, parked.key, parked.reason, parked.attempts, parked.record_time, parked.parked_at, parked.tried_at,
            not exists (
                select from parked_event earlier
                where earlier.feed = parked.feed and earlier.topic = parked.topic
                  and earlier.partition = parked.partition and earlier.key = parked.key
                  and (earlier.record_offset, earlier.id) < (parked.record_offset, parked.id)) as first
            """;

    private static final String WHOLE = OUTLINE + ", record_key, header_names, header_values, payload";

    private static final String UNDER_KEY = """
            from parked_event parked where feed = :feed and topic = :topic and partition = :partition and key = :key
            """;

    private final JdbcClient db;

    ParkedRows(JdbcClient db) {
        this.db = db;
    }

    List<ParkedEvent> list(@Nullable String feed, long after, int limit) {
        return db.sql("select " + OUTLINE + """
                from parked_event parked
                where id > :after and (:feed::text is null or feed = :feed)
                order by id limit :limit
                """)
                .param("after", after)
                .param("feed", feed)
                .param("limit", limit)
                .query((row, _) -> outline(row))
                .list();
    }

    Optional<ParkedRecord> find(long id) {
        return db.sql("select " + WHOLE + " from parked_event parked where id = :id")
                .param("id", id)
                .query((row, _) -> whole(row))
                .optional();
    }

    Optional<BlockedKey> keyOf(long id) {
        return db.sql("select feed, topic, partition, key from parked_event where id = :id")
                .param("id", id)
                .query((row, _) -> key(row))
                .optional();
    }

    /** The first under a key of those that come after an offset. */
    Optional<ParkedRecord> firstAfter(BlockedKey key, long offset) {
        return under(
                        key,
                        "select " + WHOLE + " " + UNDER_KEY
                                + " and record_offset > :offset order by record_offset, id limit 1")
                .param("offset", offset)
                .query((row, _) -> whole(row))
                .optional();
    }

    Optional<ParkedRecord> first(BlockedKey key) {
        return firstAfter(key, Long.MIN_VALUE);
    }

    Optional<Long> idOfFirst(BlockedKey key) {
        return under(key, "select id " + UNDER_KEY + " order by record_offset, id limit 1")
                .query(Long.class)
                .optional();
    }

    long count(BlockedKey key) {
        return under(key, "select count(*) " + UNDER_KEY).query(Long.class).single();
    }

    /** Keeps the live feed from going on in the key's partition until the transaction ends. */
    void holdFeed(BlockedKey key) {
        db.sql("""
                select 1 from feed_offset where feed = :feed and topic = :topic and partition = :partition for update
                """)
                .param("feed", key.feed())
                .param("topic", key.topic())
                .param("partition", key.partition())
                .query(Integer.class)
                .optional();
    }

    void remove(long id) {
        if (db.sql("delete from parked_event where id = :id").param("id", id).update() != 1) {
            throw new IllegalStateException("Parked event " + id + " was taken away while its key was locked");
        }
    }

    void countAttempt(long id, String reason) {
        db.sql("update parked_event set attempts = attempts + 1, tried_at = now(), reason = :reason where id = :id")
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    /** Moves it unchanged into the table of discarded events. */
    void discard(long id) {
        db.sql("""
                insert into discarded_event (id, feed, topic, partition, record_offset, position, event_id, type, key,
                    record_key, header_names, header_values, metadata, payload, record_time, reason, parked_at, attempts,
                    tried_at)
                select id, feed, topic, partition, record_offset, position, event_id, type, key,
                    record_key, header_names, header_values, metadata, payload, record_time, reason, parked_at, attempts,
                    tried_at
                from parked_event where id = :id
                """).param("id", id).update();
        remove(id);
    }

    private JdbcClient.StatementSpec under(BlockedKey key, String sql) {
        return db.sql(sql)
                .param("feed", key.feed())
                .param("topic", key.topic())
                .param("partition", key.partition())
                .param("key", key.key());
    }

    private static ParkedRecord whole(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("header_names").getArray();
        var values = (byte[][]) row.getArray("header_values").getArray();
        var headers = new ArrayList<Header>(names.length);
        for (var i = 0; i < names.length; i++) {
            headers.add(ParkedRecord.header(names[i], values[i]));
        }
        return new ParkedRecord(outline(row), row.getBytes("record_key"), headers, row.getBytes("payload"));
    }

    private static ParkedEvent outline(ResultSet row) throws SQLException {
        return new ParkedEvent(
                row.getLong("id"),
                key(row),
                row.getLong("record_offset"),
                row.getObject("position", Long.class),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getBoolean("first"),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getTimestamp("record_time").toInstant(),
                row.getTimestamp("parked_at").toInstant(),
                instant(row.getTimestamp("tried_at")));
    }

    private static BlockedKey key(ResultSet row) throws SQLException {
        return new BlockedKey(
                row.getString("feed"), row.getString("topic"), row.getInt("partition"), row.getString("key"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
