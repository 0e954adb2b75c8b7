package org.tributary.platform.feed;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Partitions that one pair of hands takes of what a poll brought. They take effect together, for a transaction costs more than
 * a record; where one of them fails, each by itself.
 */
final class TransactionGroup implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionGroup.class);

    private final PartitionWork work;
    private final List<PartitionTask> attempts;
    private Duration took = Duration.ZERO;

    TransactionGroup(PartitionWork work, List<PartitionTask> attempts) {
        this.work = work;
        this.attempts = attempts;
    }

    @Override
    public void run() {
        var began = System.nanoTime();
        if (attempts.size() == 1 || !settledTogether()) {
            attempts.forEach(PartitionTask::run);
        }
        took = Duration.ofNanos(System.nanoTime() - began);
    }

    /** Whether anything of it took effect. */
    boolean hasSettled() {
        return attempts.stream().anyMatch(attempt -> attempt.settled() != null);
    }

    Duration took() {
        return took;
    }

    /** Whether there is nothing left to try. */
    private boolean settledTogether() {
        try {
            var settled = work.settleTogether(
                    attempts.stream().map(PartitionTask::portion).toList());
            settled.ifPresent(all -> {
                for (var i = 0; i < all.size(); i++) {
                    attempts.get(i).settledAs(all.get(i));
                }
            });
            return settled.isPresent();
        } catch (RuntimeException | Error e) {
            LOG.debug("{} partitions do not take effect together", attempts.size(), e);
            if (TransientErrors.isOfTheDatabase(e)) {
                attempts.forEach(attempt -> attempt.failed(e));
                return true;
            }
            return false;
        }
    }
}
