package org.tributary.bench.report;

import org.jspecify.annotations.Nullable;

/**
 * Something that is measured of a figure and of its limit alike.
 *
 * @param name such as "rate" or "CPU"
 * @param unit such as "bookings/s"
 * @param goal what its ratio shall be; null if it only explains another
 * @param wall whether it depends on how fast the machine happened to be, as CPU time does not
 */
public record Quantity(String name, String unit, @Nullable Goal goal, boolean wall) {

    /** A rate or a time. */
    public static Quantity wall(String name, String unit, Goal goal) {
        return new Quantity(name, unit, goal, true);
    }

    /** CPU time or memory. */
    public static Quantity used(String name, String unit, Goal goal) {
        return new Quantity(name, unit, goal, false);
    }

    /** Something that explains another. */
    public static Quantity aside(String name, String unit) {
        return new Quantity(name, unit, null, false);
    }

    /** What was measured of it in one round. */
    public Reading read(double ours, double limit) {
        return new Reading(this, ours, limit);
    }
}
