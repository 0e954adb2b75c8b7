package org.tributary.drills.journal;

import java.time.Duration;
import java.time.Instant;

/**
 * One try of a request at one instance.
 *
 * @param status what was answered, {@link #NO_ANSWER} or {@link #NOT_REACHED}
 * @param saysWhen whether the answer told when to come back
 */
public record Attempt(String instance, Instant at, Duration took, int status, boolean saysWhen) {

    /** Nobody answered: whether it took effect cannot be known. */
    public static final int NO_ANSWER = 0;

    /** There was nobody to ask: it did not take effect. */
    public static final int NOT_REACHED = -1;

    private static final int FIRST_SERVER_ERROR = 500;

    /** Whether it may have taken effect without the caller hearing of it. */
    public boolean isInDoubt() {
        return status == NO_ANSWER || status >= FIRST_SERVER_ERROR;
    }

    public Instant until() {
        return at.plus(took);
    }
}
