package org.tributary.measurement;

import java.util.ArrayList;
import java.util.List;

/**
 * By what a volume was computed, and over which stations of the limbs. Volumes of one basis may stand in one line; others never
 * do, even where their lengths are equal.
 *
 * @param method one for all limbs
 * @param stretches one per limb; none where an instrument measured
 */
public record Basis(String method, List<Stretch> stretches) {

    /** Stations of a limb, as distances from a landmark in cm. */
    public record Stretch(String landmark, List<Double> distancesCm) {}

    Basis plus(Basis other) {
        var all = new ArrayList<>(stretches);
        all.addAll(other.stretches);
        return new Basis(method, List.copyOf(all));
    }
}
