package org.tributary.measurement;

/** Why a series of girths cannot become a volume. */
public sealed interface TapeRefusal {

    /** One mark bounds no segment; at least two are needed. */
    record TooFewStations(int stations) implements TapeRefusal {}

    /** A girth that is zero, negative or not a number. */
    record GirthNotPositive(double distanceCm, double girthCm) implements TapeRefusal {}

    /** Two girths at one distance: which is right cannot be known. */
    record DistanceTwice(double distanceCm) implements TapeRefusal {}

    /** A girth without a distance. */
    record DistanceMissing(double girthCm) implements TapeRefusal {}
}
