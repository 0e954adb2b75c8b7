package org.tributary.platform.feed;

/** Who it is that waits for an arrival at the moment, as the one on whose thread this is asked. */
@FunctionalInterface
public interface Waiter {

    /** Tells one caller from another. */
    String name();
}
