package org.tributary.platform.feed.parking;

import org.jspecify.annotations.Nullable;

/** How it went when a parked event was brought to its feed again. */
public sealed interface RetryOutcome {

    /**
     * The event is no longer to be parked.
     *
     * @param detail the name of a rule's refusal, say
     * @param alongside what is to be written in the transaction in which it ceases to be parked
     */
    record Settled(Outcome outcome, @Nullable String detail, Runnable alongside) implements RetryOutcome {}

    /** It failed again, and stays parked with the events after it. */
    record Failed(String reason) implements RetryOutcome {}

    /** Something is in the way that passes with time and is not about the event. */
    record HeldUp(String trouble) implements RetryOutcome {}

    /** It took effect, or had nothing to do. */
    static RetryOutcome settled(Outcome outcome) {
        return new Settled(outcome, null, () -> {});
    }
}
