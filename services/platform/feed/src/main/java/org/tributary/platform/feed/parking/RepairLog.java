package org.tributary.platform.feed.parking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.feed.parking.RepairAct.Act;

/** Who did what about which parked event. It only grows. */
final class RepairLog {

    private final JdbcClient db;

    RepairLog(JdbcClient db) {
        this.db = db;
    }

    /** Writes an act down, within the transaction of its effect. */
    void add(Act act, Outcome outcome, @Nullable String detail, ParkedEvent event, String by) {
        db.sql("""
                insert into parked_event_act (act, outcome, detail, parked_event_id, feed, topic, partition, record_offset,
                    key, event_id, type, actor)
                values (:act, :outcome, :detail, :id, :feed, :topic, :partition, :offset, :key, :eventId, :type, :actor)
                """)
                .param("act", act.name())
                .param("outcome", outcome.name())
                .param("detail", detail)
                .param("id", event.parkedEventId())
                .param("feed", event.blocked().feed())
                .param("topic", event.blocked().topic())
                .param("partition", event.blocked().partition())
                .param("offset", event.offset())
                .param("key", event.blocked().key())
                .param("eventId", event.eventId())
                .param("type", event.type())
                .param("actor", by)
                .update();
    }

    /** The act after which an event was parked no longer. */
    Optional<RepairAct> settling(long parkedEventId) {
        return db.sql("select * from parked_event_act where parked_event_id = :id and outcome <> 'FAILED'")
                .param("id", parkedEventId)
                .query((row, _) -> read(row))
                .optional();
    }

    List<RepairAct> list(@Nullable Long parkedEventId, @Nullable String feed, @Nullable Long before, int limit) {
        return db.sql("""
                select * from parked_event_act
                where (:id::bigint is null or parked_event_id = :id)
                  and (:feed::text is null or feed = :feed)
                  and (:before::bigint is null or id < :before)
                order by id desc limit :limit
                """)
                .param("id", parkedEventId)
                .param("feed", feed)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    private static RepairAct read(ResultSet row) throws SQLException {
        return new RepairAct(
                row.getLong("id"),
                Act.valueOf(row.getString("act")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("detail"),
                row.getLong("parked_event_id"),
                new BlockedKey(
                        row.getString("feed"), row.getString("topic"), row.getInt("partition"), row.getString("key")),
                row.getLong("record_offset"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("actor"),
                row.getTimestamp("at").toInstant());
    }
}
