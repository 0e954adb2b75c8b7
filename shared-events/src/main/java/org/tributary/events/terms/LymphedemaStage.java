package org.tributary.events.terms;

/**
 * The stage of lymphedema after the International Society of Lymphology, from swelling that cannot be seen (0) to skin that has changed
 * for good; {@code II} where nobody said whether early or late.
 */
public enum LymphedemaStage {
    /** Stage 0. */
    LATENT,
    I,
    II,
    II_EARLY,
    II_LATE,
    III
}
