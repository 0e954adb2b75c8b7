package org.tributary.platform.feed;

import java.util.List;
import java.util.Set;

/** A view of other services' facts. A Spring bean; one thread of its own brings it what it reads. */
public interface FeedProjection {

    /** Names the feed for good: its offsets, its consumer group and its metrics go by it. */
    String name();

    /** The services whose facts it reads, such as {@code clinical-record}. */
    Set<String> services();

    /**
     * Takes facts of one partition, in order, none of them a repeat. Runs in the transaction that moves the offset. An exception
     * that time does not heal is answered by bringing the same facts one by one; the one that fails again is parked.
     */
    void project(List<FedEvent> batch);

    /**
     * Whether to bring it also what this program cannot understand, instead of passing over it or parking it: types and revisions
     * that it does not know, and facts that are not written as their type says. All that it needs is an envelope.
     */
    default boolean wantsUnknownTypes() {
        return false;
    }
}
