package org.tributary.platform.feed.consumer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the feed is run.
 *
 * @param arrivalWait how long a request waits for what the feed is about to bring
 * @param batch how many records a projection takes at once, at most
 * @param reactionBatch how many records a reaction goes through before its offset moves, at most
 * @param firstRetry the pause after the first failure in a row; each further pause is twice as long
 * @param longestRetry the longest pause
 */
@ConfigurationProperties("tributary.feed")
record FeedSettings(
        @DefaultValue("3s") Duration arrivalWait,
        @DefaultValue("10000") int batch,
        @DefaultValue("200") int reactionBatch,
        @DefaultValue("100ms") Duration firstRetry,
        @DefaultValue("5s") Duration longestRetry) {

    /** How long to pause after this many failures in a row. */
    Duration pauseAfter(int failures) {
        var pause = firstRetry.multipliedBy(1L << Math.min(failures - 1, 16));
        return pause.compareTo(longestRetry) < 0 ? pause : longestRetry;
    }
}
