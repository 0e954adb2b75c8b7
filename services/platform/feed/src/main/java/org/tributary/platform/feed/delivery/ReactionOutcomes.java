package org.tributary.platform.feed.delivery;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What became of each fact that a reaction acted on. */
final class ReactionOutcomes {

    private static final int AT_ONCE = 200;

    private final JdbcTemplate db;

    ReactionOutcomes(JdbcTemplate db) {
        this.db = db;
    }

    /** Which of these facts were acted on before. */
    Set<UUID> among(String feed, Collection<UUID> facts) {
        return new HashSet<>(db.queryForList(
                "select event_id from reaction_outcome where feed = ? and event_id = any (?)",
                UUID.class,
                feed,
                facts.toArray(UUID[]::new)));
    }

    /** Keeps outcomes, within the caller's transaction. */
    void add(String feed, List<Outcome> outcomes) {
        db.batchUpdate("""
                insert into reaction_outcome (feed, event_id, outcome, detail) values (?, ?, ?, ?)
                on conflict (feed, event_id) do nothing
                """, outcomes, AT_ONCE, (row, outcome) -> {
            row.setString(1, feed);
            row.setObject(2, outcome.fact());
            row.setString(3, outcome.refusal() == null ? "DONE" : "REFUSED");
            row.setString(4, outcome.refusal());
        });
    }

    /**
     * What became of one fact.
     *
     * @param refusal the name of the rule's answer; absent if it was done
     */
    record Outcome(UUID fact, @Nullable String refusal) {}
}
