package org.tributary.platform.feed;

import java.util.List;
import java.util.Optional;

/** What is done with records of partitions, so that each takes effect once and the cursors say so. */
interface PartitionWork {

    /**
     * Does it, and commits.
     *
     * @throws FeedOffsets.Overtaken if another instance has done it
     * @throws RuntimeException if it must be tried again later; nothing was committed
     */
    Settled settle(Portion portion);

    /**
     * Does it for several partitions in one transaction, where that is possible; gives what was committed for each, in their order.
     *
     * @throws RuntimeException if one of them cannot be done so; nothing was committed
     */
    default Optional<List<Settled>> settleTogether(List<Portion> portions) {
        return Optional.empty();
    }
}
