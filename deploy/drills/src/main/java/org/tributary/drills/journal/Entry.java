package org.tributary.drills.journal;

import java.util.List;

/**
 * One request and what became of it, through all its attempts.
 *
 * @param kind what was asked for, such as {@code book}
 * @param eventType the type of event that it makes when it is carried out
 * @param key its idempotency key, which all attempts shared
 * @param detail the last answer in short: the name of a problem, or the failure
 * @param promised what the acknowledgement says has happened; empty unless acknowledged
 */
public record Entry(
        String kind,
        String service,
        String eventType,
        String key,
        Outcome outcome,
        String detail,
        List<PromisedFact> promised,
        List<Attempt> attempts) {

    /** What the caller knows in the end. */
    public enum Outcome {
        ACKNOWLEDGED,
        REFUSED,
        UNKNOWN
    }

    public boolean is(Outcome other) {
        return outcome == other;
    }
}
