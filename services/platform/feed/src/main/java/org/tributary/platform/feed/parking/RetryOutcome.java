package org.tributary.platform.feed.parking;

import org.jspecify.annotations.Nullable;

/** How it went when a parked event was brought to its feed again. */
public sealed interface RetryOutcome {

    /**
     * It need not be parked any longer.
     *
     * @param detail the name of a rule's refusal, say
     * @param alongside what is to be written in the transaction in which it ceases to be parked
     */
    record Settled(Outcome outcome, @Nullable String detail, Runnable alongside) implements RetryOutcome {}

    /** It cannot be taken: it stays parked, with what comes after it. */
    record Failed(String reason) implements RetryOutcome {}

    /** Something is in the way that time removes, which says nothing of the event. */
    record HeldUp(String trouble) implements RetryOutcome {}

    /** It took effect, or would not have any. */
    static RetryOutcome settled(Outcome outcome) {
        return new Settled(outcome, null, () -> {});
    }
}
