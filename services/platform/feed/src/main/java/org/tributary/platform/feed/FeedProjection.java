package org.tributary.platform.feed;

import java.util.List;
import java.util.Set;
import org.tributary.events.Event;

/**
 * A view of other services' facts, as a Spring bean. It is called by one thread at a time, unless
 * {@link #transactionsAtOnce()} says more.
 */
public interface FeedProjection {

    /** The name of the feed. It never changes, because offsets, consumer group and metrics are kept under it. */
    String name();

    /** The services whose facts it reads, such as {@code clinical-record}. */
    Set<String> services();

    /**
     * Takes new facts, in the order of their partition, in the transaction that moves the offsets. If it throws an error
     * that does not pass with time, it gets the same facts again in smaller and smaller parts, and a fact that fails
     * alone is parked.
     */
    void project(List<ReceivedEvent> batch);

    /** Whether it needs the content of facts of this type. Skipping the content makes a fact much cheaper. */
    default boolean reads(Class<? extends Event> type) {
        return true;
    }

    /** Which facts it gets as an envelope only, in order with the facts that it reads. */
    default EnvelopeMode takes() {
        return EnvelopeMode.NONE;
    }

    /** How many transactions it takes at the same time, each with other partitions. They must write different rows. */
    default int transactionsAtOnce() {
        return 1;
    }
}
