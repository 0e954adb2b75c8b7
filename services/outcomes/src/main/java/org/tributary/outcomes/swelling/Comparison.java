package org.tributary.outcomes.swelling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.TherapistId;
import org.tributary.measurement.CommonStations;
import org.tributary.measurement.TapeMethod;
import org.tributary.outcomes.swelling.Basis.Stretch;
import org.tributary.outcomes.swelling.LimbReading.Instrument;
import org.tributary.outcomes.swelling.LimbReading.Tape;

/**
 * Volumes that may be set against each other: one method, one stretch of the limb.
 *
 * @param volumes one per measuring, in the order given
 * @param basis of all of them
 * @param lengthCm the stretch in cm; absent where an instrument measured
 * @param reduced whether the stretch is shorter than what was measured
 * @param recomputed whether girths recorded for different methods were brought to one
 */
record Comparison(
        List<Volume> volumes, Basis basis, @Nullable Double lengthCm, boolean reduced, boolean recomputed) {

    /** A volume and who measured it; several people where several limbs are added. */
    record Volume(double millilitres, Set<TherapistId> measuredBy) {

        Volume plus(Volume other) {
            var all = new HashSet<>(measuredBy);
            all.addAll(other.measuredBy);
            return new Volume(millilitres + other.millilitres, Set.copyOf(all));
        }
    }

    /**
     * Several limbs treated together: each limb is compared with itself and the volumes are added. Each list has what one limb
     * was measured by, a collection per measuring, in the same order. Empty if there is no method that all of them have, or no
     * landmark or stations.
     */
    static Optional<Comparison> ofLimbs(List<List<List<LimbReading>>> limbs) {
        return Way.ALL.stream().flatMap(way -> ofLimbs(limbs, way).stream()).findFirst();
    }

    double volume(int measuring) {
        return volumes.get(measuring).millilitres();
    }

    Set<TherapistId> measurers(int measuring) {
        return volumes.get(measuring).measuredBy();
    }

    private static Optional<Comparison> ofLimbs(List<List<List<LimbReading>>> limbs, Way way) {
        Comparison sum = null;
        for (var limb : limbs) {
            var next = way.choose(limb).flatMap(Comparison::of);
            if (next.isEmpty()
                    || (sum != null
                            && !sum.basis.method().equals(next.get().basis.method()))) {
                return Optional.empty();
            }
            sum = sum == null ? next.get() : sum.plus(next.get());
        }
        return Optional.ofNullable(sum);
    }

    private static Optional<Comparison> of(List<LimbReading> readings) {
        var tapes = readings.stream()
                .filter(Tape.class::isInstance)
                .map(Tape.class::cast)
                .toList();
        return tapes.isEmpty() ? Optional.of(ofInstruments(readings)) : ofTapes(tapes);
    }

    private Comparison plus(Comparison other) {
        var sums = IntStream.range(0, volumes.size())
                .mapToObj(nr -> volumes.get(nr).plus(other.volumes.get(nr)))
                .toList();
        var length = lengthCm == null || other.lengthCm == null ? null : Double.valueOf(lengthCm + other.lengthCm);
        return new Comparison(
                sums, basis.plus(other.basis), length, reduced || other.reduced, recomputed || other.recomputed);
    }

    private static Optional<Comparison> ofTapes(List<Tape> tapes) {
        if (tapes.stream().map(Tape::landmark).distinct().count() != 1) {
            return Optional.empty();
        }
        return CommonStations.of(tapes.stream().map(Tape::series).toList()).map(common -> computed(common, tapes));
    }

    private static Comparison computed(CommonStations common, List<Tape> tapes) {
        var oneMethod = tapes.stream().map(Tape::method).distinct().count() == 1;
        var method = oneMethod ? tapes.getFirst().method() : TapeMethod.FRUSTUM;
        var volumes = new ArrayList<Volume>();
        for (var nr = 0; nr < tapes.size(); nr++) {
            var volume = common.series().get(nr).volume(method);
            volumes.add(new Volume(volume.millilitres(), Set.of(tapes.get(nr).measuredBy())));
        }
        var series = common.series().getFirst();
        return new Comparison(
                volumes,
                new Basis("TAPE_" + method, List.of(new Stretch(tapes.getFirst().landmark(), series.distances()))),
                series.volume(method).lengthCm(),
                common.reduced(),
                !oneMethod);
    }

    /** All by one instrument. */
    private static Comparison ofInstruments(List<LimbReading> readings) {
        var instruments = readings.stream().map(Instrument.class::cast).toList();
        return new Comparison(
                instruments.stream()
                        .map(reading -> new Volume(reading.millilitres(), Set.of(reading.measuredBy())))
                        .toList(),
                new Basis(instruments.getFirst().method().name(), List.of()),
                null,
                false,
                false);
    }
}
