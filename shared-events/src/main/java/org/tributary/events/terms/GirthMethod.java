package org.tributary.events.terms;

/**
 * How a series of tape girths becomes a volume: cones between the stations, a disc about each, or cylinders on the mean of two
 * neighbouring girths, which is only taken over from other systems.
 */
public enum GirthMethod {
    TAPE_FRUSTUM,
    TAPE_DISC,
    TAPE_MEAN_CYLINDER
}
