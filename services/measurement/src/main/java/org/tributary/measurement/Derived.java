package org.tributary.measurement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A derived quantity: its value, or why there is none, and what it rests on. */
public sealed interface Derived {

    /** What is derived. */
    Quantity quantity();

    /** What it rests on. */
    Provenance provenance();

    /** A value at full precision; whoever shows it rounds it. */
    record Figure(Quantity quantity, double value, Provenance provenance) implements Derived {}

    /** No value may be given. */
    record NotInterpretable(Quantity quantity, Reason reason, Provenance provenance) implements Derived {}

    /**
     * What a derived quantity rests on.
     *
     * @param basis method and stations of all volumes that went in; none where no volume did
     * @param lengthCm the stretch of the limb that they cover, in cm; none where an instrument measured
     * @param reducedLength whether that is less than was measured, because other stations were not common to all
     * @param recomputed whether girths recorded for different methods were brought to one
     */
    record Provenance(
            @Nullable Basis basis,
            @Nullable Double lengthCm,
            boolean reducedLength,
            boolean recomputed,
            String policyVersion,
            List<Input> inputs) {}

    /** A number that went in, by its letter in the formula, with the measurements it comes from. */
    record Input(String symbol, double value, String unit, List<UUID> measurements) {}

    /** Why there is no value. */
    enum Reason {
        /** The limb has no volume at this visit. */
        NOT_MEASURED,
        /** The limb has none at the baseline. */
        BASELINE_NOT_MEASURED,
        /** The healthy limb has none at this visit; another visit's is never put in its place. */
        HEALTHY_LIMB_NOT_MEASURED,
        /** The healthy limb has none at the baseline. */
        BASELINE_HEALTHY_LIMB_NOT_MEASURED,
        /** The volumes share neither method nor stations. */
        NOT_COMPARABLE,
        /** Both sides are affected, so that there is no healthy limb to compare with. */
        BOTH_SIDES_AFFECTED,
        /** The other side became affected after the baseline: the unilateral series ended there. */
        OTHER_SIDE_AFFECTED_SINCE,
        /** EV1 ≤ 0. */
        NO_EXCESS_AT_BASELINE,
        /** EV1/U1 is below the policy's minimum. */
        EXCESS_WITHIN_ERROR,
        /** Body weight is missing at one of the visits. */
        WEIGHT_NOT_MEASURED,
        /** Height is missing at one of the visits. */
        HEIGHT_NOT_KNOWN
    }

    /** The value, if there is one. */
    default Optional<Double> figure() {
        return switch (this) {
            case Figure figure -> Optional.of(figure.value);
            case NotInterpretable _ -> Optional.empty();
        };
    }
}
