package org.tributary.outcomes.swelling;

/** What "percent reduction" means for a course. The two are different statistics and are never shown in one curve. */
public enum Measure {
    /** Of the excess over the healthy limb, each visit with its own healthy limb: 100·(EV1 - EV2)/EV1. */
    EXCESS_REDUCTION,

    /** Of the affected limbs' own volume, where no limb is healthy: 100·(A1 - A2)/A1. */
    ABSOLUTE_REDUCTION
}
