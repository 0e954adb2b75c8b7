package org.tributary.measurement;

/** Why a series of girths cannot become a volume. */
public sealed interface TapeRefusal {

    /** One mark bounds no segment; at least two are needed. */
    record TooFewStations(int stations) implements TapeRefusal {}

    /** A girth that is zero, negative or not a number. */
    record GirthNotPositive(double distanceCm, double girthCm) implements TapeRefusal {}

    /** A girth so small that no limb has it. */
    record GirthTooSmall(double distanceCm, double girthCm, double leastCm) implements TapeRefusal {}

    /** A girth that no limb has. */
    record GirthTooLarge(double distanceCm, double girthCm, double mostCm) implements TapeRefusal {}

    /** More marks than anybody makes on a limb. */
    record TooManyStations(int stations, int most) implements TapeRefusal {}

    /** A station below its landmark, or farther from it than any limb reaches. */
    record DistanceOutOfRange(double distanceCm, double mostCm) implements TapeRefusal {}

    /** Two girths at one distance: which is right cannot be known. */
    record DistanceTwice(double distanceCm) implements TapeRefusal {}

    /** A girth without a distance. */
    record DistanceMissing(double girthCm) implements TapeRefusal {}
}
