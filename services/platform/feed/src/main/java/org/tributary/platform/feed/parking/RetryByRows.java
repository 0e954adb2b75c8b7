package org.tributary.platform.feed.parking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.feed.parking.RetryOutcome.Failed;
import org.tributary.platform.feed.parking.RetryOutcome.HeldUp;
import org.tributary.platform.feed.parking.RetryOutcome.Settled;
import org.tributary.platform.feed.parking.RetryReport.One;
import org.tributary.platform.feed.parking.RetryReport.Stop;

/**
 * Retries the parked events of a projection. One transaction holds the event's rows, the removal of the parked event and
 * the record of the act; a failure undoes only its own event. Only a few events share a transaction, because the live
 * feed waits meanwhile.
 */
final class RetryByRows implements Retry {

    private static final int AT_ONCE = 50;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Redelivery.ByRows feed;
    private final ParkedRows parked;
    private final RetryRecorder recorder;
    private final TransactionTemplate transaction;
    private final JdbcTemplate db;

    RetryByRows(
            Redelivery.ByRows feed,
            ParkedRows parked,
            RetryRecorder recorder,
            TransactionTemplate transaction,
            JdbcTemplate db) {
        this.feed = feed;
        this.parked = parked;
        this.recorder = recorder;
        this.transaction = transaction;
        this.db = db;
    }

    @Override
    public void some(BlockedKey key, String by, RetryRun run) {
        run.noteAll(transaction.execute(status -> upToAFailure(key, by, run, status)));
    }

    @Override
    public void trySome(BlockedKey key, RetryRun run) {
        run.noteAll(transaction.execute(status -> {
            var tried = upToAFailure(key, "nobody", run, status);
            status.setRollbackOnly();
            return tried;
        }));
        if (run.goesOn()) {
            run.stop(Stop.LIMIT);
        }
    }

    private List<One> upToAFailure(BlockedKey key, String by, RetryRun run, TransactionStatus status) {
        parked.holdFeed(key);
        // a deferred constraint would fail at the commit, where it does not show which event broke it
        db.execute("set constraints all immediate");
        var tried = new ArrayList<One>();
        var deadline = System.nanoTime() + SOON.toNanos();
        while (tried.size() < AT_ONCE && System.nanoTime() - deadline < 0 && run.goesOn()) {
            var record = parked.first(key);
            if (record.isEmpty()) {
                run.drained();
                break;
            }
            var event = record.get().event();
            var before = status.createSavepoint();
            switch (feed.redeliver(record.get().raw())) {
                case Settled settled -> {
                    tried.add(recorder.settle(event, settled, by));
                    status.releaseSavepoint(before);
                }
                case Failed failed -> {
                    status.rollbackToSavepoint(before);
                    tried.add(recorder.fail(event, failed, by));
                    run.stop(Stop.FAILURE);
                }
                case HeldUp _ -> {
                    status.setRollbackOnly();
                    run.stop(Stop.TROUBLE);
                    return List.of();
                }
            }
        }
        return tried;
    }
}
