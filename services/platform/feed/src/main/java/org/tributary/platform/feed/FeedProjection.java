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
    void project(List<ReceivedEvent> batch);

    /** Whether it reads what facts of this type say. The others cost a fraction. */
    default boolean reads(Class<? extends Event> type) {
        return true;
    }

    /** What it is brought, in its order, besides the facts that it reads. */
    default EnvelopeMode takes() {
        return EnvelopeMode.NONE;
    }

    /** How many calls it takes at the same time, each in a transaction and of partitions of its own; they must write different rows. */
    default int transactionsAtOnce() {
        return 1;
    }
}
