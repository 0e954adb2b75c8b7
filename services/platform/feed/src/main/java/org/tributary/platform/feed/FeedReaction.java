package org.tributary.platform.feed;

import java.util.Set;
import org.tributary.platform.kernel.EventMetadata;

/**
 * Sends commands because of other services' facts, as a Spring bean. After a crash a fact may come twice, so the ids of
 * what it creates are derived from the fact.
 */
public interface FeedReaction {

    /** The name of the feed, which never changes. It is also the actor of its commands. */
    String name();

    /** The services whose facts it reads, such as {@code booking}. */
    Set<String> services();

    /** Whether this fact needs a command. For a fact that needs none, no outcome is kept. */
    default boolean concerns(ReceivedEvent fact) {
        return true;
    }

    /**
     * Sends the commands that the fact needs, outside any transaction.
     *
     * @param as who acts, and the fact that caused it
     * @throws org.tributary.platform.kernel.RejectedException if a rule said no, which is recorded as the outcome
     */
    void react(ReceivedEvent fact, EventMetadata as);
}
