package org.tributary.measurement;

/** Which sides are affected, at the baseline and at a visit. */
public enum Sides {
    /** One, at both times: the other is the healthy one. */
    ONE,
    /** Both, from the baseline on. */
    BOTH,
    /** One at the baseline, and both at the visit. */
    BOTH_SINCE
}
