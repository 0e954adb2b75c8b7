package org.tributary.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.measurement.Basis.Stretch;
import org.tributary.measurement.LimbReading.Instrument;
import org.tributary.measurement.LimbReading.Tape;
import org.tributary.measurement.VolumeChange.Measurers;

/**
 * Volumes that may be set against each other: one method, one stretch of the limb.
 *
 * @param volumes one per measuring, in the order given
 * @param basis of all of them
 * @param lengthCm the stretch in cm; absent where an instrument measured
 * @param reduced whether the stretch is shorter than what was measured
 * @param recomputed whether girths recorded for different methods were brought to one
 */
public record Comparison(
        List<Volume> volumes, Basis basis, @Nullable Double lengthCm, boolean reduced, boolean recomputed) {

    /** A volume, the measurements it comes from and who took them; several where several limbs are added. */
    public record Volume(double millilitres, List<UUID> measurements, Set<UUID> measuredBy) {

        static Volume of(LimbReading reading, double millilitres) {
            return new Volume(millilitres, List.of(reading.measurement()), Set.of(reading.measuredBy()));
        }

        Volume plus(Volume other) {
            var all = new HashSet<>(measuredBy);
            all.addAll(other.measuredBy);
            var both = Stream.concat(measurements.stream(), other.measurements.stream());
            return new Volume(millilitres + other.millilitres, both.toList(), Set.copyOf(all));
        }
    }

    /**
     * Several limbs treated together: each limb is compared with itself and the volumes are added. Each list has what one limb
     * was measured by, a collection per measuring, in the same order. Empty if there is no method that all of them have, or no
     * landmark or stations.
     */
    public static Optional<Comparison> ofLimbs(List<List<List<LimbReading>>> limbs) {
        return Way.ALL.stream().flatMap(way -> ofLimbs(limbs, way).stream()).findFirst();
    }

    /** One limb, or a limb and the opposite one: a collection per measuring, in the order in which the volumes are wanted. */
    public static Optional<Comparison> of(List<List<LimbReading>> measurings) {
        return ofLimbs(List.of(measurings));
    }

    /** The volume of one of the measurings in mL, counted from 0. */
    public double volume(int measuring) {
        return volumes.get(measuring).millilitres();
    }

    /** Whether one and the same person took both. */
    public Measurers measurers(int one, int other) {
        var by = volumes.get(one).measuredBy();
        return by.size() == 1 && by.equals(volumes.get(other).measuredBy()) ? Measurers.SAME : Measurers.DIFFERENT;
    }

    /** Which instrument measured; none: a tape did. */
    public Optional<VolumeInstrument> instrument() {
        return Arrays.stream(VolumeInstrument.values())
                .filter(one -> one.name().equals(basis.method()))
                .findFirst();
    }

    private static Optional<Comparison> ofLimbs(List<List<List<LimbReading>>> limbs, Way way) {
        Comparison sum = null;
        for (var limb : limbs) {
            var next = way.choose(limb).flatMap(Comparison::ofChosen);
            if (next.isEmpty()
                    || (sum != null
                            && !sum.basis.method().equals(next.get().basis.method()))) {
                return Optional.empty();
            }
            sum = sum == null ? next.get() : sum.plus(next.get());
        }
        return Optional.ofNullable(sum);
    }

    private static Optional<Comparison> ofChosen(List<LimbReading> readings) {
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
            volumes.add(Volume.of(tapes.get(nr), volume.millilitres()));
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
                        .map(reading -> Volume.of(reading, reading.millilitres()))
                        .toList(),
                new Basis(instruments.getFirst().instrument().name(), List.of()),
                null,
                false,
                false);
    }
}
