package org.tributary.platform.feed;

import java.util.List;
import java.util.Set;
import org.tributary.events.Event;

/** A view of other services' facts. A Spring bean, called with what arrived, one call after the other unless it takes more at a time. */
public interface FeedProjection {

    /** Names the feed for good: its offsets, its consumer group and its metrics go by it. */
    String name();

    /** The services whose facts it reads, such as {@code clinical-record}. */
    Set<String> services();

    /**
     * Takes facts, none of them a repeat, those of one partition in their order. Runs in the transaction that moves the offsets. An
     * exception that time does not heal is answered by bringing the same facts in ever smaller parts; the one that fails by itself
     * is parked.
     */
    void project(List<FedEvent> batch);

    /**
     * Whether it reads what facts of this type say. The others are brought as well, in their order, but as envelopes without
     * the fact, which costs a fraction.
     */
    default boolean reads(Class<? extends Event> type) {
        return true;
    }

    /** How many calls it takes at the same time, each in a transaction and of partitions of its own; they must write different rows. */
    default int transactionsAtOnce() {
        return 1;
    }

    /**
     * Whether to bring it also what this program cannot understand, instead of passing over it or parking it: types and revisions
     * that it does not know, and facts that are not written as their type says. All that it needs is an envelope.
     */
    default boolean wantsUnknownTypes() {
        return false;
    }
}
