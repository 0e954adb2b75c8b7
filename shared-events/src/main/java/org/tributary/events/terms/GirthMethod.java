package org.tributary.events.terms;

/** How a series of tape girths becomes a volume: cones between the stations, or a disc about each. */
public enum GirthMethod {
    TAPE_FRUSTUM,
    TAPE_DISC
}
