package org.tributary.platform.feed.parking;

/** What became of a parked event when somebody saw to it. */
public enum Outcome {
    /** It took effect. */
    DONE,
    /** A rule said no to what a reaction asked for, which settles the event as it does in the feed. */
    REFUSED,
    /** It calls for nothing: its type is unknown to this program, of no concern to the reaction, or was acted on before. */
    PASSED_OVER,
    /** It failed again and stays parked. */
    FAILED,
    /** It was let go. */
    DISCARDED,
    /** It can be read and would be acted on; nobody tried, since what a reaction does cannot be undone. */
    WOULD_ACT
}
