package org.tributary.platform.feed.consumer;

import java.time.Duration;

/**
 * How long a feed rests between polls. A transaction costs about the same for one fact as for twenty, so the feed rests
 * while more facts come. It rests longer the longer its work takes, and longest when nothing was for it; otherwise
 * several feeds would leave no processor for the rest of the service.
 */
final class PollBackoff {

    /** From so many records on, the feed does not rest. */
    private static final int PLENTY = 200;

    /** Rest twice as long as the work took, so that small transactions take at most a third of the time. */
    private static final int TIMES_THE_WORK = 2;

    private static final Duration LONGEST = Duration.ofMillis(50);

    private PollBackoff() {}

    /** Whether so many records came that waiting for more would not make the transaction cheaper. */
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
