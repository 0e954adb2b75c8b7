package org.tributary.clinicalrecord.measurements;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.events.MeasurementId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.terms.Limb;

/** Pressures of ankle and arm: one of each, or of both arteries of the ankle and of both arms. */
@CompletePressures
record PressuresEntry(
        @NotNull Limb limb,
        @Nullable Integer anklePressure,
        @Nullable Integer brachialPressure,
        @Nullable Integer dorsalisPedis,
        @Nullable Integer posteriorTibial,
        @Nullable Integer brachialLeft,
        @Nullable Integer brachialRight,
        @Nullable Instant measuredAt,
        @Nullable TherapistId measuredBy)
        implements MeasurementEntry {

    /** The higher artery of the ankle over the higher arm. */
    @Override
    public Measurement named(MeasurementId id) {
        return new Measurement.AnkleBrachialPressures(
                id,
                limb,
                higher(anklePressure, dorsalisPedis, posteriorTibial),
                higher(brachialPressure, brachialLeft, brachialRight),
                measuredAt,
                measuredBy,
                dorsalisPedis,
                posteriorTibial,
                brachialLeft,
                brachialRight);
    }

    /** What is missing of the way that was begun, and what is of the other way, each with what is wrong with it. */
    Map<String, String> slips() {
        var ofArteries = anklePressure == null
                && brachialPressure == null
                && (dorsalisPedis != null || posteriorTibial != null || brachialLeft != null || brachialRight != null);
        var slips = new TreeMap<String, String>();
        check("anklePressure", anklePressure, !ofArteries, slips);
        check("brachialPressure", brachialPressure, !ofArteries, slips);
        check("dorsalisPedis", dorsalisPedis, ofArteries, slips);
        check("posteriorTibial", posteriorTibial, ofArteries, slips);
        check("brachialLeft", brachialLeft, ofArteries, slips);
        check("brachialRight", brachialRight, ofArteries, slips);
        return slips;
    }

    private static void check(String field, @Nullable Integer value, boolean isWanted, Map<String, String> slips) {
        if (isWanted && value == null) {
            slips.put(field, "must not be null");
        } else if (!isWanted && value != null) {
            slips.put(field, "must not be beside an ankle and an arm");
        }
    }

    private static int higher(@Nullable Integer only, @Nullable Integer one, @Nullable Integer other) {
        if (only != null) {
            return only;
        }
        if (one == null || other == null) {
            throw new IllegalStateException("Pressures that are not complete are refused before");
        }
        return Math.max(one, other);
    }
}
