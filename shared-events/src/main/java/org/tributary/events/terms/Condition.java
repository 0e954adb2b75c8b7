package org.tributary.events.terms;

/** What a course of treatment treats. */
public enum Condition {
    CHRONIC_VENOUS_INSUFFICIENCY,
    LYMPHEDEMA,
    PERIPHERAL_ARTERY_DISEASE,
    DIABETIC_PERIPHERAL_NEUROPATHY
}
