package org.tributary.platform.feed.parking;

import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.feed.parking.RetryOutcome.Failed;
import org.tributary.platform.feed.parking.RetryOutcome.HeldUp;
import org.tributary.platform.feed.parking.RetryOutcome.Settled;
import org.tributary.platform.feed.parking.RetryReport.One;
import org.tributary.platform.feed.parking.RetryReport.Stop;

/**
 * Retries what a reaction could not act on, one by one: it acts outside any transaction, as it does live, and then what became
 * of the fact, its end as a parked one and the act are one transaction. After a crash in between it acts once more.
 */
final class RetryByCommands implements Retry {

    private final Redelivery.ByCommands feed;
    private final ParkedRows parked;
    private final RetryRecorder settling;
    private final TransactionTemplate transaction;

    RetryByCommands(
            Redelivery.ByCommands feed, ParkedRows parked, RetryRecorder settling, TransactionTemplate transaction) {
        this.feed = feed;
        this.parked = parked;
        this.settling = settling;
        this.transaction = transaction;
    }

    @Override
    public void some(BlockedKey key, String by, RetryRun course) {
        var record = parked.first(key);
        if (record.isEmpty()) {
            course.drained();
            return;
        }
        var event = record.get().event();
        switch (feed.redo(record.get().raw())) {
            case Settled settled ->
                course.note(transaction.execute(_ -> {
                    // the key may become free here, which the live feed must not learn halfway
                    parked.holdFeed(key);
                    return settling.settle(event, settled, by);
                }));
            case Failed failed -> {
                course.note(transaction.execute(_ -> settling.fail(event, failed, by)));
                course.stop(Stop.FAILURE);
            }
            case HeldUp _ -> course.stop(Stop.TROUBLE);
        }
    }

    @Override
    public void trySome(BlockedKey key, RetryRun course) {
        var offset = Long.MIN_VALUE;
        while (course.goesOn()) {
            var record = parked.firstAfter(key, offset);
            if (record.isEmpty()) {
                course.drained();
                return;
            }
            offset = record.get().event().offset();
            foresee(record.get(), course);
        }
    }

    private void foresee(ParkedRecord record, RetryRun course) {
        var event = record.event();
        switch (feed.foresee(record.raw())) {
            case Settled settled -> course.note(One.of(event, settled.outcome(), settled.detail()));
            case Failed failed -> {
                course.note(One.of(event, Outcome.FAILED, failed.reason()));
                course.stop(Stop.FAILURE);
            }
            case HeldUp _ -> course.stop(Stop.TROUBLE);
        }
    }
}
