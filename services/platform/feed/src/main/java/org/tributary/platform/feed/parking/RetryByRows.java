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
 * Retries what a projection could not take. An event's rows, its end as a parked one and the act are one transaction; a failure
 * undoes its own event only. Some events share a transaction, few enough that the live feed, which waits meanwhile, goes on soon.
 */
final class RetryByRows implements Retry {

    private static final int AT_ONCE = 50;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Redelivery.ByRows feed;
    private final ParkedRows parked;
    private final RetryRecorder settling;
    private final TransactionTemplate transaction;
    private final JdbcTemplate db;

    RetryByRows(
            Redelivery.ByRows feed,
            ParkedRows parked,
            RetryRecorder settling,
            TransactionTemplate transaction,
            JdbcTemplate db) {
        this.feed = feed;
        this.parked = parked;
        this.settling = settling;
        this.transaction = transaction;
        this.db = db;
    }

    @Override
    public void some(BlockedKey key, String by, RetryRun course) {
        course.noteAll(transaction.execute(status -> upToAFailure(key, by, course, status)));
    }

    @Override
    public void trySome(BlockedKey key, RetryRun course) {
        course.noteAll(transaction.execute(status -> {
            var tried = upToAFailure(key, "nobody", course, status);
            status.setRollbackOnly();
            return tried;
        }));
        if (course.goesOn()) {
            course.stop(Stop.LIMIT);
        }
    }

    private List<One> upToAFailure(BlockedKey key, String by, RetryRun course, TransactionStatus status) {
        parked.holdFeed(key);
        // a constraint that waits for the commit would fail there, when nobody can tell whose fault it is
        db.execute("set constraints all immediate");
        var tried = new ArrayList<One>();
        var deadline = System.nanoTime() + SOON.toNanos();
        while (tried.size() < AT_ONCE && System.nanoTime() - deadline < 0 && course.goesOn()) {
            var record = parked.first(key);
            if (record.isEmpty()) {
                course.drained();
                break;
            }
            var event = record.get().event();
            var before = status.createSavepoint();
            switch (feed.redo(record.get().raw())) {
                case Settled settled -> {
                    tried.add(settling.settle(event, settled, by));
                    status.releaseSavepoint(before);
                }
                case Failed failed -> {
                    status.rollbackToSavepoint(before);
                    tried.add(settling.fail(event, failed, by));
                    course.stop(Stop.FAILURE);
                }
                case HeldUp _ -> {
                    status.setRollbackOnly();
                    course.stop(Stop.TROUBLE);
                    return List.of();
                }
            }
        }
        return tried;
    }
}
