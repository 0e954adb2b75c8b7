package org.tributary.platform.feed;

import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** What is done with records of one partition, so that each takes effect once and the cursor says so. */
interface PartitionWork {

    /**
     * Does it, and commits.
     *
     * @param records in order, at least one
     * @throws FeedOffsets.Overtaken if another instance has done it
     * @throws RuntimeException if it must be tried again later; nothing was committed
     */
    Settled settle(TopicPartition partition, List<ReadRecord> records, Cursor from);
}
