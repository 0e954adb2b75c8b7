package org.tributary.platform.feed;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Partitions that one pair of hands takes of what a poll brought. They take effect together, for a transaction costs more than
 * a record; where one of them fails, each by itself.
 */
final class Share implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Share.class);

    private final PartitionWork work;
    private final List<Attempt> attempts;
    private Duration took = Duration.ZERO;

    Share(PartitionWork work, List<Attempt> attempts) {
        this.work = work;
        this.attempts = attempts;
    }

    @Override
    public void run() {
        var began = System.nanoTime();
        if (attempts.size() == 1 || !settledTogether()) {
            attempts.forEach(Attempt::run);
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
            var settled =
                    work.settleTogether(attempts.stream().map(Attempt::portion).toList());
            settled.ifPresent(all -> {
                for (var i = 0; i < all.size(); i++) {
                    attempts.get(i).settledAs(all.get(i));
                }
            });
            return settled.isPresent();
        } catch (RuntimeException | Error e) {
            LOG.debug("{} partitions do not take effect together", attempts.size(), e);
            if (Transience.isOfTheDatabase(e)) {
                attempts.forEach(attempt -> attempt.failed(e));
                return true;
            }
            return false;
        }
    }
}
