package org.tributary.platform.feed;

import java.util.Set;
import org.tributary.platform.kernel.EventMetadata;

/**
 * Acts on other services' facts by commands. A Spring bean. A fact may come more than once after a crash, so that ids of what it
 * makes are derived from the fact.
 */
public interface FeedReaction {

    /** Names the feed for good, and the actor of what it does. */
    String name();

    /** The services whose facts it reads, such as {@code booking}. */
    Set<String> services();

    /** Whether this fact calls for anything; what does not leaves no outcome. */
    default boolean concerns(ReceivedEvent fact) {
        return true;
    }

    /**
     * Sends what the fact calls for, outside any transaction.
     *
     * @param as who acts, and the fact that caused it
     * @throws org.tributary.platform.kernel.RejectedException if a rule said no, which is recorded as the outcome
     */
    void react(ReceivedEvent fact, EventMetadata as);
}
