package org.tributary.audit.ledger;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tributary.platform.feed.FedEvent;
import org.tributary.platform.feed.FeedProjection;

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

    @Override
    public boolean wantsUnknownTypes() {
        return true;
    }

    @Override
    public void project(List<FedEvent> batch) {
        ledger.append(batch);
    }
}
