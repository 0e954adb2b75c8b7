package org.tributary.events.terms;

/** Whether the other limb can serve as the healthy comparison. */
public enum Laterality {
    UNILATERAL,
    BILATERAL
}
