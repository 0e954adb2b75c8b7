package org.tributary.platform.feed;

import java.util.List;
import java.util.Optional;

/** What is done with records of partitions, so that each takes effect once and the cursors say so. */
interface PartitionWork {

    /**
     * Does it, and commits.
     *
     * @throws CheckpointStore.Overtaken if another instance has done it
     * @throws RuntimeException if it must be tried again later; nothing was committed
     */
    CommitResult settle(PartitionRecords portion);

    /**
     * Does it for several partitions in one transaction, where that is possible; gives what was committed for each, in their order.
     *
     * @throws RuntimeException if one of them cannot be done so; nothing was committed
     */
    default Optional<List<CommitResult>> settleTogether(List<PartitionRecords> portions) {
        return Optional.empty();
    }
}
