package org.tributary.platform.feed.consumer;

import java.time.Duration;

/**
 * How soon a feed asks for more. A transaction costs about the same for one fact as for twenty, and several feeds that each take
 * every fact by itself leave no processor for those who bring it about: so a feed rests while the next ones gather, the longer the
 * harder the machine works, and longest after what was not for it.
 */
final class PollBackoff {

    /** With so many at once there is nothing to wait for. */
    private static final int PLENTY = 200;

    /** Enough that a third of the time at most goes into small transactions. */
    private static final int TIMES_THE_WORK = 2;

    private static final Duration LONGEST = Duration.ofMillis(50);

    private PollBackoff() {}

    /** Whether so many came at once that more would not make a transaction cheaper. */
    static boolean isPlenty(int records) {
        return records >= PLENTY;
    }

    /**
     * How long to rest after so many records that took so long.
     *
     * @param mattered whether any of them was for the feed
     */
    static Duration restAfter(int records, boolean mattered, Duration took) {
        if (isPlenty(records)) {
            return Duration.ZERO;
        }
        var rest = took.multipliedBy(TIMES_THE_WORK);
        return mattered && rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
    }
}
