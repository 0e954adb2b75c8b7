package org.tributary.platform.feed;

import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.tributary.platform.feed.CheckpointStore.Move;

/**
 * Records of one partition that are next to take effect.
 *
 * @param records in order, at least one
 * @param from how far the partition had come before them
 */
record PartitionRecords(TopicPartition partition, List<DecodedRecord> records, Checkpoint from) {

    /** What its cursor does when all of it is done. */
    Move move() {
        return new Move(partition, from, PartitionBatch.endOf(records, from));
    }
}
