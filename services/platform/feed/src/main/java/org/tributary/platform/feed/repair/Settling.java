package org.tributary.platform.feed.repair;

import org.tributary.platform.feed.repair.RepairAct.Act;
import org.tributary.platform.feed.repair.Retried.One;
import org.tributary.platform.feed.repair.Tried.Failed;
import org.tributary.platform.feed.repair.Tried.Settled;

/** Writes down how it went with an event that was tried again, within the caller's transaction. */
final class Settling {

    private final ParkedRows parked;
    private final ActLog acts;

    Settling(ParkedRows parked, ActLog acts) {
        this.parked = parked;
        this.acts = acts;
    }

    One settle(ParkedEvent event, Settled settled, String by) {
        settled.alongside().run();
        parked.remove(event.parkedEventId());
        acts.add(Act.RETRY, settled.outcome(), settled.detail(), event, by);
        return One.of(event, settled.outcome(), settled.detail());
    }

    One fail(ParkedEvent event, Failed failed, String by) {
        var reason = StoredText.reason(failed.reason());
        parked.countAttempt(event.parkedEventId(), reason);
        acts.add(Act.RETRY, Outcome.FAILED, reason, event, by);
        return One.of(event, Outcome.FAILED, reason);
    }
}
