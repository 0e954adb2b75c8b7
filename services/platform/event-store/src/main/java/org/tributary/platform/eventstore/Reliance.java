package org.tributary.platform.eventstore;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tributary.events.Id;

/**
 * Keeps what a decision is judged by as it is until the decision is committed: whoever is about to change something of a
 * patient or a therapist waits for the decisions that rely on them, and these wait for it. Both hold until their transaction
 * ends. Unlike locked rows this writes nothing, and holds also for rows that are not there yet.
 */
public final class Reliance {

    /** Sets these locks apart from others of the same database. */
    private static final int KIND = 0x7269;

    /** Ids share so many locks, however many a rebuild changes in one transaction: PostgreSQL has room for some thousands. */
    private static final int LOCKS = 512;

    private static final String SHARE = "select pg_advisory_xact_lock_shared(?, lock) from unnest(?) as lock";
    private static final String EXCLUDE = "select pg_advisory_xact_lock(?, lock) from unnest(?) as lock";

    private final JdbcTemplate db;

    Reliance(JdbcTemplate db) {
        this.db = db;
    }

    /** A decision is about to be judged by what is known of these; it must be read by a later statement than this one. */
    public void on(Id... ids) {
        take(SHARE, List.of(ids));
    }

    /** Something of these is about to change. */
    public void beforeChanging(Collection<? extends Id> ids) {
        take(EXCLUDE, ids);
    }

    private void take(String lock, Collection<? extends Id> ids) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Outside a transaction nothing can be relied on");
        }
        if (!ids.isEmpty()) {
            db.query(lock, row -> {}, KIND, locksOf(ids.stream()));
        }
    }

    /** In one order for everyone: as long as a transaction asks once, nobody waits in a circle. */
    private static Integer[] locksOf(Stream<? extends Id> ids) {
        return ids.map(id -> Math.floorMod(id.value().hashCode(), LOCKS))
                .distinct()
                .sorted()
                .toArray(Integer[]::new);
    }
}
