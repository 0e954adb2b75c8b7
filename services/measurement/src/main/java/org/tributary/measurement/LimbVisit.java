package org.tributary.measurement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of a limb at one visit.
 *
 * @param limb the limb in question, once for each method by which it was measured; empty: it was not
 * @param opposite the limb of the other side, likewise
 * @param weight of the body in kg; none: not measured
 * @param height of the body in m; none: not known
 */
public record LimbVisit(
        List<LimbReading> limb,
        List<LimbReading> opposite,
        @Nullable Reading weight,
        @Nullable Reading height) {

    /** A number as it was read. */
    public record Reading(double value, UUID measurement) {

        /**
         * Takes a weight or a height.
         *
         * @throws IllegalArgumentException if it is not a positive number
         */
        public Reading {
            if (!Double.isFinite(value) || value <= 0) {
                throw new IllegalArgumentException("A weight or a height is a positive number, not " + value);
            }
        }
    }
}
