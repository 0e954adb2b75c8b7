package org.tributary.platform.feed.parking;

import org.tributary.platform.feed.parking.RepairAct.Act;
import org.tributary.platform.feed.parking.RetryOutcome.Failed;
import org.tributary.platform.feed.parking.RetryOutcome.Settled;
import org.tributary.platform.feed.parking.RetryReport.One;

/** Writes down how it went with an event that was tried again, within the caller's transaction. */
final class RetryRecorder {

    private final ParkedRows parked;
    private final RepairLog log;

    RetryRecorder(ParkedRows parked, RepairLog log) {
        this.parked = parked;
        this.log = log;
    }

    One settle(ParkedEvent event, Settled settled, String by) {
        settled.alongside().run();
        parked.remove(event.parkedEventId());
        log.add(Act.RETRY, settled.outcome(), settled.detail(), event, by);
        return One.of(event, settled.outcome(), settled.detail());
    }

    One fail(ParkedEvent event, Failed failed, String by) {
        var reason = StoredText.reason(failed.reason());
        parked.countAttempt(event.parkedEventId(), reason);
        log.add(Act.RETRY, Outcome.FAILED, reason, event, by);
        return One.of(event, Outcome.FAILED, reason);
    }
}
