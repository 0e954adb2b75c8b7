package org.tributary.measurement;

/** By how much a course reduced the excess over the healthy limb, or why that cannot be said. */
public sealed interface ExcessReduction {

    /** In percent of the baseline's excess; positive is less swelling. */
    record Interpretable(double percent) implements ExcessReduction {}

    /** A percentage would mislead; {@code baselinePercentDifference} is 100·(A1 - U1)/U1. */
    record NotInterpretable(Reason reason, double baselinePercentDifference) implements ExcessReduction {}

    /** Why there is no percentage. */
    enum Reason {
        NO_EXCESS_AT_BASELINE,
        EXCESS_WITHIN_ERROR
    }
}
