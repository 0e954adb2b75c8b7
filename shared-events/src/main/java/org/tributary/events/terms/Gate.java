package org.tributary.events.terms;

/** What screening allows, from no objection to urgent care instead of massage. */
public enum Gate {
    CLEAR,
    NOTE,
    RESTRICT,
    HOLD,
    BLOCK,
    BLOCK_URGENT
}
