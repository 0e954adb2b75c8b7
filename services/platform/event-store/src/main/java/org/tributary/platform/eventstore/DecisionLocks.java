package org.tributary.platform.eventstore;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tributary.events.Id;

/**
 * Keeps what a decision is judged by as it is until the decision is committed: whoever is about to change something of a
 * patient or a therapist waits for the decisions that rely on them, and these wait for it. Both hold until their transaction
 * ends. Unlike locked rows this writes nothing, and holds also for rows that are not there yet.
 */
public final class DecisionLocks {

    /** Sets these locks apart from others of the same database. */
    private static final int KIND = 0x7269;

    /** Ids share so many locks, however many a rebuild changes in one transaction: PostgreSQL has room for some thousands. */
    private static final int LOCKS = 512;

    private static final String TAKE = """
            select case when exclusive then pg_advisory_xact_lock(?, lock) else pg_advisory_xact_lock_shared(?, lock) end
            from unnest(?, ?) as wanted (lock, exclusive)
            """;

    private final JdbcTemplate db;

    DecisionLocks(JdbcTemplate db) {
        this.db = db;
    }

    /** A decision is about to be judged by what is known of these; it must be read by a later statement than this one. */
    public void on(Id... ids) {
        take(List.of(), List.of(ids));
    }

    /** Something of these is about to change. */
    public void beforeChanging(Collection<? extends Id> ids) {
        take(ids, List.of());
    }

    /** Something of these is about to change by a decision that is judged by what is known of the others. */
    public void beforeChanging(Collection<? extends Id> ids, Id... others) {
        take(ids, List.of(others));
    }

    /** In one order for everyone: as long as a transaction asks once, nobody waits in a circle. */
    private void take(Collection<? extends Id> changed, Collection<? extends Id> reliedOn) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Outside a transaction nothing can be relied on");
        }
        var locks = new TreeMap<Integer, Boolean>();
        reliedOn.forEach(id -> locks.put(lockOf(id), false));
        changed.forEach(id -> locks.put(lockOf(id), true));
        if (!locks.isEmpty()) {
            db.query(
                    TAKE,
                    row -> {},
                    KIND,
                    KIND,
                    locks.keySet().toArray(Integer[]::new),
                    locks.values().toArray(Boolean[]::new));
        }
    }

    private static int lockOf(Id id) {
        return Math.floorMod(id.value().hashCode(), LOCKS);
    }
}
