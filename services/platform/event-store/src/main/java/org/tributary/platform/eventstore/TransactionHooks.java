package org.tributary.platform.eventstore;

/**
 * What a request adds to the transaction of its command; an exception undoes all of it. After a concurrent change it is done
 * again in a fresh transaction.
 */
public interface TransactionHooks {

    /** Comes before the command. */
    default void first() {}

    /**
     * Comes when the decision is taken, be it a refusal, and none of it is stored. What the views say now of the aggregate is
     * what it was decided by: had others changed it since it was loaded, the decision could not be stored.
     */
    default void onceDecided() {}
}
