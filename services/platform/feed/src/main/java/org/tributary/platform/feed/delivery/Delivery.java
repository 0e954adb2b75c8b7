package org.tributary.platform.feed.delivery;

import java.util.List;
import org.tributary.platform.feed.delivery.CommitResult.Committed;

/** What is done with records of partitions, so that each takes effect once and the checkpoints say so. */
public interface Delivery {

    /**
     * Does it, and commits.
     *
     * @throws CheckpointStore.Overtaken if another instance has done it
     * @throws RuntimeException if it must be tried again later; nothing was committed
     */
    Committed deliver(PartitionTask task);

    /**
     * Does it for several partitions in one transaction; where that is not possible, does nothing and answers with nothing.
     *
     * @throws RuntimeException if one of them cannot be done so; nothing was committed
     */
    List<Committed> deliverTogether(List<PartitionTask> tasks);
}
