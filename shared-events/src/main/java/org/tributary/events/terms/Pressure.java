package org.tributary.events.terms;

/** How firmly a technique was applied. */
public enum Pressure {
    LIGHT,
    MODERATE,
    FIRM
}
