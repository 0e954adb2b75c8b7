package org.tributary.platform.feed.parking;

/** Brings what is parked under a key to its feed again, while nobody else is at that key. */
interface Retry {

    /** Tries some, in order, and commits. */
    void some(BlockedKey key, String by, RetryRun run);

    /** Tries some as far as that can be undone, and undoes it. */
    void trySome(BlockedKey key, RetryRun run);
}
