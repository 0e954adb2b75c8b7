package org.tributary.platform.feed;

/** The caller who waits in the current thread. */
@FunctionalInterface
public interface Waiter {

    /** Tells one caller from another. */
    String name();
}
