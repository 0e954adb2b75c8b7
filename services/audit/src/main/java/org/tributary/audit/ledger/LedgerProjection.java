package org.tributary.audit.ledger;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tributary.events.Event;
import org.tributary.platform.feed.EnvelopeMode;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;

/** Brings every event of every service to the ledger, also those that this version does not know or cannot read. */
@Component
class LedgerProjection implements FeedProjection {

    private final Ledger ledger;

    LedgerProjection(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public Set<String> services() {
        return Set.of("booking", "clinical-record", "referral");
    }

    /** What was said is kept as it was written. */
    @Override
    public boolean reads(Class<? extends Event> type) {
        return false;
    }

    @Override
    public EnvelopeMode takes() {
        return EnvelopeMode.ALL;
    }

    @Override
    public void project(List<ReceivedEvent> batch) {
        ledger.append(batch);
    }
}
