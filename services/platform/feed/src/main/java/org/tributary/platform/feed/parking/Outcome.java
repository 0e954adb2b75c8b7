package org.tributary.platform.feed.parking;

/** What became of a parked event when it was retried or discarded. */
public enum Outcome {
    /** It took effect. */
    DONE,
    /** A rule refused the command of a reaction. That settles the event, as it does in the live feed. */
    REFUSED,
    /**
     * There was nothing to do: its type is unknown here, the reaction needs no command for it, or it was acted on before.
     */
    PASSED_OVER,
    /** It failed again and stays parked. */
    FAILED,
    /** It was discarded. */
    DISCARDED,
    /** It can be read and the reaction would act. Nothing was tried, because a command cannot be undone. */
    WOULD_ACT
}
