package org.tributary.measurement;

/**
 * A limb's volume, with what must be known to compare it.
 *
 * @param millilitres in mL, at full precision
 * @param method how it was computed
 * @param fromCm the first station's distance from the landmark, in cm
 * @param toCm the last station's distance from the landmark, in cm
 * @param lengthCm how much of the limb it covers, in cm
 * @param stations how many girths it rests on
 */
public record LimbVolume(
        double millilitres, TapeMethod method, double fromCm, double toCm, double lengthCm, int stations) {}
