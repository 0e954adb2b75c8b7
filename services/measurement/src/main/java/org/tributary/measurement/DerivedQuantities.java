package org.tributary.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.measurement.Derived.Reason;

/**
 * Everything that may be said of one limb at one visit, by itself or against the baseline: at full precision, nothing clamped,
 * and what may not be said is told with its reason.
 */
public final class DerivedQuantities {

    private static final String KG = "kg";
    private static final String M = "m";

    private DerivedQuantities() {}

    /** Of one visit alone: the limb's volume, and what it has more than a healthy one. */
    public static List<Derived> at(LimbVisit now, Sides sides, MeasurementPolicy policy) {
        var alone = now.limb().isEmpty()
                ? Derivation.refused(policy, Reason.NOT_MEASURED)
                : Derivation.of(policy, List.of("V"), List.of(now.limb()));
        var pair = excluded(now, sides)
                .map(reason -> Derivation.refused(policy, reason))
                .orElseGet(() -> Derivation.of(policy, List.of("A", "U"), List.of(now.limb(), now.opposite())));
        return List.of(
                alone.compute(Quantity.VOLUME, d -> d.input("V")),
                pair.compute(Quantity.EXCESS_VOLUME, d -> pairOf(d, "A", "U").excessMl()),
                pair.compute(
                        Quantity.PERCENT_DIFFERENCE, d -> pairOf(d, "A", "U").percentDifference()));
    }

    /** Of a visit against the baseline: how the excess, and how the limb's own volume has changed. */
    public static List<Derived> since(LimbVisit baseline, LimbVisit now, Sides sides, MeasurementPolicy policy) {
        var derived = new ArrayList<Derived>();
        derived.addAll(ofPairs(baseline, now, sides, policy));
        derived.addAll(ofLimb(baseline, now, policy));
        return List.copyOf(derived);
    }

    /** Whether the limb's volume really changed, by the error of the method and of who measured; empty if there is no pair of volumes. */
    public static Optional<JudgedChange> change(
            LimbVisit baseline, LimbVisit now, LimbKind kind, MeasurementPolicy policy) {
        return unmeasured(baseline, now).isPresent()
                ? Optional.empty()
                : Comparison.of(List.of(now.limb(), baseline.limb()))
                        .map(compared -> JudgedChange.of(compared, kind, policy));
    }

    private static List<Derived> ofPairs(LimbVisit baseline, LimbVisit now, Sides sides, MeasurementPolicy policy) {
        var reason = unmeasured(baseline, now).or(() -> excluded(now, sides)).or(() -> noHealthy(baseline));
        var pairs = reason.map(no -> Derivation.refused(policy, no))
                .orElseGet(() -> Derivation.of(
                        policy,
                        List.of("A1", "U1", "A2", "U2"),
                        List.of(baseline.limb(), baseline.opposite(), now.limb(), now.opposite())));
        var derived = new ArrayList<Derived>();
        derived.add(pairs.reduce(
                Quantity.EXCESS_REDUCTION,
                d -> pairOf(d, "A2", "U2").excessReductionSince(pairOf(d, "A1", "U1"), policy)));
        derived.add(pairs.compute(
                Quantity.RELATIVE_VOLUME_CHANGE,
                d -> pairOf(d, "A2", "U2").relativeVolumeChangeSince(pairOf(d, "A1", "U1"))));
        if (reason.filter(Reason.HEALTHY_LIMB_NOT_MEASURED::equals).isPresent()
                && noHealthy(baseline).isEmpty()) {
            derived.add(estimate(baseline, now, policy));
        }
        return derived;
    }

    /** Only where the healthy limb was not measured at this visit. */
    private static Derived estimate(LimbVisit baseline, LimbVisit now, MeasurementPolicy policy) {
        return Derivation.of(
                        policy, List.of("A1", "U1", "A2"), List.of(baseline.limb(), baseline.opposite(), now.limb()))
                .reduce(
                        Quantity.BASELINE_CONTROL_ESTIMATE,
                        d -> pairOf(d, "A2", "U1").excessReductionSince(pairOf(d, "A1", "U1"), policy));
    }

    private static List<Derived> ofLimb(LimbVisit baseline, LimbVisit now, MeasurementPolicy policy) {
        var limb = unmeasured(baseline, now)
                .map(reason -> Derivation.refused(policy, reason))
                .orElseGet(() -> Derivation.of(policy, List.of("A1", "A2"), List.of(baseline.limb(), now.limb())));
        var weighed = limb.and("W1", baseline.weight(), KG, Reason.WEIGHT_NOT_MEASURED)
                .and("W2", now.weight(), KG, Reason.WEIGHT_NOT_MEASURED);
        var sized = weighed.and("H1", baseline.height(), M, Reason.HEIGHT_NOT_KNOWN)
                .and("H2", now.height(), M, Reason.HEIGHT_NOT_KNOWN);
        return List.of(
                limb.compute(Quantity.VOLUME_CHANGE, d -> changeOf(d).millilitres()),
                limb.compute(Quantity.ABSOLUTE_REDUCTION, d -> changeOf(d).percentReduction()),
                weighed.compute(
                        Quantity.WEIGHT_ADJUSTED_CHANGE, d -> changeOf(d).weightAdjusted(d.input("W1"), d.input("W2"))),
                sized.compute(
                        Quantity.BMI_ADJUSTED_CHANGE,
                        d -> changeOf(d).bmiAdjusted(bodyMassIndex(d, "1"), bodyMassIndex(d, "2"))));
    }

    private static Optional<Reason> unmeasured(LimbVisit baseline, LimbVisit now) {
        if (now.limb().isEmpty()) {
            return Optional.of(Reason.NOT_MEASURED);
        }
        return baseline.limb().isEmpty() ? Optional.of(Reason.BASELINE_NOT_MEASURED) : Optional.empty();
    }

    /** Why there is no healthy limb to compare with at a visit. */
    private static Optional<Reason> excluded(LimbVisit now, Sides sides) {
        return switch (sides) {
            case BOTH -> Optional.of(Reason.BOTH_SIDES_AFFECTED);
            case BOTH_SINCE -> Optional.of(Reason.OTHER_SIDE_AFFECTED_SINCE);
            case ONE -> {
                if (now.limb().isEmpty()) {
                    yield Optional.of(Reason.NOT_MEASURED);
                }
                yield now.opposite().isEmpty() ? Optional.of(Reason.HEALTHY_LIMB_NOT_MEASURED) : Optional.empty();
            }
        };
    }

    private static Optional<Reason> noHealthy(LimbVisit baseline) {
        return baseline.opposite().isEmpty()
                ? Optional.of(Reason.BASELINE_HEALTHY_LIMB_NOT_MEASURED)
                : Optional.empty();
    }

    private static LimbPair pairOf(Derivation d, String affected, String healthy) {
        return new LimbPair(d.input(affected), d.input(healthy));
    }

    private static VolumeChange changeOf(Derivation d) {
        return new VolumeChange(d.input("A1"), d.input("A2"));
    }

    private static double bodyMassIndex(Derivation d, String visit) {
        var height = d.input("H" + visit);
        return d.input("W" + visit) / (height * height);
    }
}
