package org.tributary.platform.feed.consumer;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a feed is doing. Each change is logged once. */
final class FeedStatus {

    private static final Logger LOG = LoggerFactory.getLogger(FeedStatus.class);

    private final String feed;
    private volatile State state = State.STOPPED;

    FeedStatus(String feed) {
        this.feed = feed;
    }

    /** What there is to say of a feed. */
    enum State {
        /** Not running. */
        STOPPED,
        /** Joining its consumer group. */
        STARTING,
        /** Facts take effect as they come. */
        FOLLOWING,
        /** The broker is away; the feed goes on when it is back. */
        WITHOUT_BROKER,
        /** Facts come but cannot take effect at present; they are tried again. */
        HELD_UP
    }

    State state() {
        return state;
    }

    void becomes(State next) {
        becomes(next, "");
    }

    void becomes(State next, Object why) {
        if (state == next) {
            return;
        }
        state = next;
        switch (next) {
            case STOPPED, STARTING -> LOG.debug("Feed {} is {}", feed, next);
            case FOLLOWING -> LOG.info("Feed {} follows", feed);
            case WITHOUT_BROKER -> LOG.warn("Feed {} waits for the broker: {}", feed, told(why));
            case HELD_UP -> LOG.warn("Feed {} is held up and keeps trying; nothing is lost: {}", feed, told(why));
        }
    }

    private static String told(Object why) {
        if (!(why instanceof Throwable failure)) {
            return why.toString();
        }
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Objects.equals(root, failure)
                ? failure.toString()
                : failure.getClass().getSimpleName() + " by " + root;
    }
}
