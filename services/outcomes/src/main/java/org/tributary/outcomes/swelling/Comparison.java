package org.tributary.outcomes.swelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.measurement.CommonStations;
import org.tributary.measurement.TapeMethod;
import org.tributary.outcomes.swelling.LimbReading.Instrument;
import org.tributary.outcomes.swelling.LimbReading.Tape;

/**
 * Volumes that may be set against each other: one method, one stretch of the limb.
 *
 * @param millilitres one per reading, in the order given
 * @param method the method of all of them
 * @param lengthCm the stretch in cm; absent where an instrument measured
 * @param reduced whether the stretch is shorter than what was measured
 * @param recomputed whether girths recorded for different methods were brought to one
 */
record Comparison(
        List<Double> millilitres, String method, @Nullable Double lengthCm, boolean reduced, boolean recomputed) {

    /** Empty if the readings share no method, landmark or stations. */
    static Optional<Comparison> of(List<LimbReading> readings) {
        var tapes = readings.stream()
                .filter(Tape.class::isInstance)
                .map(Tape.class::cast)
                .toList();
        if (tapes.size() == readings.size()) {
            return ofTapes(tapes);
        }
        return tapes.isEmpty() ? ofInstruments(readings) : Optional.empty();
    }

    /**
     * Several limbs treated together: each limb is compared with itself and the volumes are added. Each list has the readings
     * of one limb, in the same order.
     */
    static Optional<Comparison> ofLimbs(List<List<LimbReading>> limbs) {
        Comparison sum = null;
        for (var limb : limbs) {
            var next = of(limb);
            if (next.isEmpty() || (sum != null && !sum.method.equals(next.get().method))) {
                return Optional.empty();
            }
            sum = sum == null ? next.get() : sum.plus(next.get());
        }
        return Optional.ofNullable(sum);
    }

    double volume(int reading) {
        return millilitres.get(reading);
    }

    private Comparison plus(Comparison other) {
        var sums = new ArrayList<Double>();
        for (var i = 0; i < millilitres.size(); i++) {
            sums.add(volume(i) + other.volume(i));
        }
        var length = lengthCm == null || other.lengthCm == null ? null : Double.valueOf(lengthCm + other.lengthCm);
        return new Comparison(sums, method, length, reduced || other.reduced, recomputed || other.recomputed);
    }

    private static Optional<Comparison> ofTapes(List<Tape> tapes) {
        if (tapes.stream().map(Tape::landmark).distinct().count() != 1) {
            return Optional.empty();
        }
        var oneMethod = tapes.stream().map(Tape::method).distinct().count() == 1;
        var method = oneMethod ? tapes.getFirst().method() : TapeMethod.FRUSTUM;
        return CommonStations.of(tapes.stream().map(Tape::series).toList())
                .map(common -> computed(common, method, !oneMethod));
    }

    private static Comparison computed(CommonStations common, TapeMethod method, boolean recomputed) {
        var volumes =
                common.series().stream().map(series -> series.volume(method)).toList();
        return new Comparison(
                volumes.stream().map(v -> v.millilitres()).toList(),
                "TAPE_" + method,
                volumes.getFirst().lengthCm(),
                common.reduced(),
                recomputed);
    }

    private static Optional<Comparison> ofInstruments(List<LimbReading> readings) {
        var instruments = readings.stream()
                .filter(Instrument.class::isInstance)
                .map(Instrument.class::cast)
                .toList();
        var methods = instruments.stream().map(Instrument::method).distinct().toList();
        return methods.size() != 1
                ? Optional.empty()
                : Optional.of(new Comparison(
                        instruments.stream().map(Instrument::millilitres).toList(),
                        methods.getFirst().name(),
                        null,
                        false,
                        false));
    }
}
