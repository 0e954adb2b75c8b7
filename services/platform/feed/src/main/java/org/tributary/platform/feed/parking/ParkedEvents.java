package org.tributary.platform.feed.parking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.tributary.platform.topics.RecordHeaders;

/** Parked records, complete, until an engineer retries or discards them. */
public final class ParkedEvents {

    private static final int AT_ONCE = 200;

    private static final String INSERT = """
            insert into parked_event (feed, topic, partition, record_offset, position, event_id, type, key, record_key,
                header_names, header_values, metadata, payload, record_time, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate db;

    public ParkedEvents(JdbcTemplate db) {
        this.db = db;
    }

    /** The keys of each partition that have something parked already. A partition without any is left out. */
    public Map<TopicPartition, Set<String>> keysAmong(String feed, Map<TopicPartition, Set<String>> keys) {
        var asked = keys.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(key -> new Key(each.getKey(), key)))
                .toList();
        var blocked = new HashMap<TopicPartition, Set<String>>();
        db.query(
                """
                select asked.topic, asked.partition, asked.key from unnest(?, ?, ?) as asked (topic, partition, key)
                where exists (
                    select from parked_event parked
                    where parked.feed = ? and parked.topic = asked.topic and parked.partition = asked.partition
                      and parked.key = asked.key)
                """,
                row -> {
                    var partition = new TopicPartition(row.getString("topic"), row.getInt("partition"));
                    blocked.computeIfAbsent(partition, _ -> new HashSet<>()).add(row.getString("key"));
                },
                asked.stream().map(key -> key.partition().topic()).toArray(String[]::new),
                asked.stream().map(key -> key.partition().partition()).toArray(Integer[]::new),
                asked.stream().map(Key::key).toArray(String[]::new),
                feed);
        return blocked;
    }

    /** Parks records, within the caller's transaction, and answers them with their ids. */
    public List<Parked> park(String feed, List<Parked> parked) {
        var kept = new ArrayList<Parked>(parked.size());
        for (var from = 0; from < parked.size(); from += AT_ONCE) {
            kept.addAll(parkSome(feed, parked.subList(from, Math.min(from + AT_ONCE, parked.size()))));
        }
        return kept;
    }

    /** How many records of a feed are parked. */
    public long count(String feed) {
        var count = db.queryForObject("select count(*) from parked_event where feed = ?", Long.class, feed);
        return count == null ? 0 : count;
    }

    private List<Parked> parkSome(String feed, List<Parked> some) {
        var ids = new GeneratedKeyHolder();
        db.batchUpdate(
                connection -> connection.prepareStatement(INSERT, new String[] {"id"}),
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement row, int index) throws SQLException {
                        fill(row, feed, some.get(index));
                    }

                    @Override
                    public int getBatchSize() {
                        return some.size();
                    }
                },
                ids);
        var kept = new ArrayList<Parked>(some.size());
        for (var i = 0; i < some.size(); i++) {
            kept.add(some.get(i).as(idIn(ids.getKeyList().get(i))));
        }
        return kept;
    }

    private static long idIn(Map<String, Object> row) {
        return (long) Objects.requireNonNull(row.get("id"), "Whatever is kept has an id");
    }

    private static void fill(PreparedStatement row, String feed, Parked parked) throws SQLException {
        var raw = parked.raw();
        var headers = raw.headers().toArray();
        var names = new String[headers.length];
        var values = new byte[headers.length][];
        for (var i = 0; i < headers.length; i++) {
            names[i] = StoredText.of(headers[i].key());
            values[i] = headers[i].value();
        }
        row.setString(1, feed);
        row.setString(2, raw.topic());
        row.setInt(3, raw.partition());
        row.setLong(4, raw.offset());
        row.setObject(5, parked.position());
        row.setObject(6, parked.eventId());
        row.setString(7, typeOf(raw));
        row.setString(8, parked.key());
        row.setBytes(9, raw.key());
        row.setArray(10, row.getConnection().createArrayOf("text", names));
        row.setArray(11, row.getConnection().createArrayOf("bytea", values));
        row.setBytes(12, valueOf(raw.headers().lastHeader(RecordHeaders.METADATA)));
        row.setBytes(13, raw.value());
        row.setTimestamp(14, new Timestamp(raw.timestamp()));
        row.setString(15, StoredText.reason(parked.reason()));
    }

    private record Key(TopicPartition partition, String key) {}

    private static @Nullable String typeOf(ConsumerRecord<byte[], byte[]> raw) {
        var type = valueOf(raw.headers().lastHeader(RecordHeaders.TYPE));
        return type == null ? null : StoredText.of(new String(type, UTF_8));
    }

    private static byte @Nullable [] valueOf(@Nullable Header header) {
        return header == null ? null : header.value();
    }
}
