package org.tributary.measurement;

/** What holds of any volume. */
final class Volumes {

    private Volumes() {}

    static void requirePositive(double millilitres) {
        if (!Double.isFinite(millilitres) || millilitres <= 0) {
            throw new IllegalArgumentException("A volume is a positive number of mL, not " + millilitres);
        }
    }
}
