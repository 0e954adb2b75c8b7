package org.tributary.measurement;

/**
 * A girth at a mark on a limb.
 *
 * @param distanceCm from the landmark, in cm
 * @param girthCm around the limb, in cm
 */
public record Station(double distanceCm, double girthCm) {}
