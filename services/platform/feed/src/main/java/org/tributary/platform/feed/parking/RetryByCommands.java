package org.tributary.platform.feed.parking;

import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.feed.parking.RetryOutcome.Failed;
import org.tributary.platform.feed.parking.RetryOutcome.HeldUp;
import org.tributary.platform.feed.parking.RetryOutcome.Settled;
import org.tributary.platform.feed.parking.RetryReport.One;
import org.tributary.platform.feed.parking.RetryReport.Stop;

/**
 * Retries the parked events of a reaction, one by one. It acts outside any transaction, as it does live; then one
 * transaction stores the outcome, removes the parked event and records the act. After a crash in between it acts once
 * more.
 */
final class RetryByCommands implements Retry {

    private final Redelivery.ByCommands feed;
    private final ParkedRows parked;
    private final RetryRecorder recorder;
    private final TransactionTemplate transaction;

    RetryByCommands(
            Redelivery.ByCommands feed, ParkedRows parked, RetryRecorder recorder, TransactionTemplate transaction) {
        this.feed = feed;
        this.parked = parked;
        this.recorder = recorder;
        this.transaction = transaction;
    }

    @Override
    public void some(BlockedKey key, String by, RetryRun run) {
        var record = parked.first(key);
        if (record.isEmpty()) {
            run.drained();
            return;
        }
        var event = record.get().event();
        switch (feed.redeliver(record.get().raw())) {
            case Settled settled ->
                run.note(transaction.execute(_ -> {
                    // this may free the key, and the live feed must see that only together with the outcome
                    parked.holdFeed(key);
                    return recorder.settle(event, settled, by);
                }));
            case Failed failed -> {
                run.note(transaction.execute(_ -> recorder.fail(event, failed, by)));
                run.stop(Stop.FAILURE);
            }
            case HeldUp _ -> run.stop(Stop.TROUBLE);
        }
    }

    @Override
    public void trySome(BlockedKey key, RetryRun run) {
        var offset = Long.MIN_VALUE;
        while (run.goesOn()) {
            var record = parked.firstAfter(key, offset);
            if (record.isEmpty()) {
                run.drained();
                return;
            }
            offset = record.get().event().offset();
            foresee(record.get(), run);
        }
    }

    private void foresee(ParkedRecord record, RetryRun run) {
        var event = record.event();
        switch (feed.foresee(record.raw())) {
            case Settled settled -> run.note(One.of(event, settled.outcome(), settled.detail()));
            case Failed failed -> {
                run.note(One.of(event, Outcome.FAILED, failed.reason()));
                run.stop(Stop.FAILURE);
            }
            case HeldUp _ -> run.stop(Stop.TROUBLE);
        }
    }
}
