package org.tributary.platform.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was committed for records of one partition.
 *
 * @param cursor how far the partition has come
 * @param mattered whether anything of it was for the handler, or was put aside
 * @param parked what was put aside
 * @param heldUpBy why it has not come to the end of what was read; absent if it has
 */
record CommitResult(
        Checkpoint cursor,
        boolean mattered,
        int repeats,
        int unknown,
        List<Parked> parked,
        @Nullable RuntimeException heldUpBy) {

    static CommitResult all(PartitionBatch batch, List<Parked> parked) {
        return new CommitResult(batch.end(), !batch.isNothing(), batch.repeats(), batch.unknown(), parked, null);
    }
}
