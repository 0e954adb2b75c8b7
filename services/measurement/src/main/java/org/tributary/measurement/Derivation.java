package org.tributary.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.tributary.measurement.Derived.Figure;
import org.tributary.measurement.Derived.Input;
import org.tributary.measurement.Derived.NotInterpretable;
import org.tributary.measurement.Derived.Provenance;
import org.tributary.measurement.Derived.Reason;
import org.tributary.measurement.LimbVisit.Reading;

/** What one derived quantity is computed from: volumes that may be set against each other, and what else is wanted. */
final class Derivation {

    private final String policyVersion;
    private final @Nullable Reason reason;
    private final @Nullable Comparison volumes;
    private final List<Input> inputs;

    private Derivation(
            String policyVersion, @Nullable Reason reason, @Nullable Comparison volumes, List<Input> inputs) {
        this.policyVersion = policyVersion;
        this.reason = reason;
        this.volumes = volumes;
        this.inputs = inputs;
    }

    /** There will be no figure. */
    static Derivation refused(MeasurementPolicy policy, Reason reason) {
        return new Derivation(policy.version(), reason, null, List.of());
    }

    /** From the volumes of these limbs, by these letters. */
    static Derivation of(MeasurementPolicy policy, List<String> symbols, List<List<LimbReading>> limbs) {
        var compared = Comparison.of(limbs);
        if (compared.isEmpty()) {
            return refused(policy, Reason.NOT_COMPARABLE);
        }
        var inputs = new ArrayList<Input>();
        for (var nr = 0; nr < symbols.size(); nr++) {
            var volume = compared.get().volumes().get(nr);
            inputs.add(new Input(symbols.get(nr), volume.millilitres(), Quantity.VOLUME.unit(), volume.measurements()));
        }
        return new Derivation(policy.version(), null, compared.get(), List.copyOf(inputs));
    }

    /** With a number besides the volumes; without it there is no figure. */
    Derivation and(String symbol, @Nullable Reading reading, String unit, Reason ifMissing) {
        if (reason != null) {
            return this;
        }
        if (reading == null) {
            return new Derivation(policyVersion, ifMissing, volumes, inputs);
        }
        var more = new ArrayList<>(inputs);
        more.add(new Input(symbol, reading.value(), unit, List.of(reading.measurement())));
        return new Derivation(policyVersion, null, volumes, List.copyOf(more));
    }

    Derived compute(Quantity quantity, ToDoubleFunction<Derivation> formula) {
        return reason == null
                ? new Figure(quantity, formula.applyAsDouble(this), provenance())
                : new NotInterpretable(quantity, reason, provenance());
    }

    Derived reduce(Quantity quantity, Function<Derivation, ExcessReduction> formula) {
        if (reason != null) {
            return new NotInterpretable(quantity, reason, provenance());
        }
        return switch (formula.apply(this)) {
            case ExcessReduction.Interpretable some -> new Figure(quantity, some.percent(), provenance());
            case ExcessReduction.NotInterpretable none ->
                new NotInterpretable(quantity, reasonOf(none.reason()), provenance());
        };
    }

    /** A number that went in. */
    double input(String symbol) {
        return inputs.stream()
                .filter(input -> input.symbol().equals(symbol))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private Provenance provenance() {
        return volumes == null
                ? new Provenance(null, null, false, false, policyVersion, inputs)
                : new Provenance(
                        volumes.basis(),
                        volumes.lengthCm(),
                        volumes.reduced(),
                        volumes.recomputed(),
                        policyVersion,
                        inputs);
    }

    private static Reason reasonOf(ExcessReduction.Reason reason) {
        return switch (reason) {
            case NO_EXCESS_AT_BASELINE -> Reason.NO_EXCESS_AT_BASELINE;
            case EXCESS_WITHIN_ERROR -> Reason.EXCESS_WITHIN_ERROR;
        };
    }
}
