package org.tributary.platform.feed.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.feed.parking.Parked;

/** What became of the records of one partition. */
public sealed interface CommitResult {

    /** The records that were to take effect. */
    PartitionTask task();

    /** Whether any of them was for the feed, as far as is known. */
    default boolean mattered() {
        return true;
    }

    /**
     * They took effect, all or the first of them.
     *
     * @param checkpoint how far the partition has come
     * @param mattered whether anything of it was for the handler, or was put aside
     * @param parked what was put aside
     * @param heldUpBy why it has not come to the end of what was read; absent if it has
     */
    record Committed(
            PartitionTask task,
            Checkpoint checkpoint,
            boolean mattered,
            int repeats,
            int unknown,
            List<Parked> parked,
            @Nullable RuntimeException heldUpBy)
            implements CommitResult {}

    /** None took effect, for this reason. */
    record Failed(PartitionTask task, Throwable failure) implements CommitResult {}

    /** None took effect, because the database was seen to be away before they were tried. */
    record NotTried(PartitionTask task) implements CommitResult {}
}
