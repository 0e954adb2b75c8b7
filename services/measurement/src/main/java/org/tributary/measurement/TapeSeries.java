package org.tributary.measurement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tributary.measurement.TapeRefusal.DistanceMissing;
import org.tributary.measurement.TapeRefusal.DistanceOutOfRange;
import org.tributary.measurement.TapeRefusal.DistanceTwice;
import org.tributary.measurement.TapeRefusal.GirthNotPositive;
import org.tributary.measurement.TapeRefusal.GirthTooLarge;
import org.tributary.measurement.TapeRefusal.GirthTooSmall;
import org.tributary.measurement.TapeRefusal.TooFewStations;
import org.tributary.measurement.TapeRefusal.TooManyStations;

/** The girths of one limb at one time, from the landmark upwards: two or more, positive, each at a distance of its own. */
public final class TapeSeries {

    private final List<Station> stations;

    private TapeSeries(List<Station> ordered) {
        this.stations = ordered;
    }

    /**
     * Reads girths in whatever order they were entered; spacing may be uneven.
     *
     * <p>Refused: fewer than two stations, a girth that is not a positive number of cm, a distance that is missing (not a
     * finite number of cm) or given twice, and what the {@linkplain MeasurementPolicy.TapeLimits policy} holds for a slip, so
     * that no volume is infinite. Source: the calculator's rules 1 and 2, after the truncated-cone method of Gohil 2018.
     */
    public static TapeReading of(List<Station> entered) {
        if (entered.size() < 2) {
            return new TapeReading.Refused(new TooFewStations(entered.size()));
        }
        var limits = MeasurementPolicy.current().tape();
        if (entered.size() > limits.stations()) {
            return new TapeReading.Refused(new TooManyStations(entered.size(), limits.stations()));
        }
        for (var station : entered) {
            var refusal = refusalOf(station, limits);
            if (refusal.isPresent()) {
                return new TapeReading.Refused(refusal.get());
            }
        }
        var ordered = entered.stream()
                .sorted(Comparator.comparingDouble(Station::distanceCm))
                .toList();
        for (var i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).distanceCm() == ordered.get(i - 1).distanceCm()) {
                return new TapeReading.Refused(new DistanceTwice(ordered.get(i).distanceCm()));
            }
        }
        return new TapeReading.Valid(new TapeSeries(ordered));
    }

    private static Optional<TapeRefusal> refusalOf(Station station, MeasurementPolicy.TapeLimits limits) {
        var distance = station.distanceCm();
        var girth = station.girthCm();
        if (!Double.isFinite(distance)) {
            return Optional.of(new DistanceMissing(girth));
        }
        if (distance < 0 || distance > limits.distanceCm()) {
            return Optional.of(new DistanceOutOfRange(distance, limits.distanceCm()));
        }
        if (!Double.isFinite(girth) || girth <= 0) {
            return Optional.of(new GirthNotPositive(distance, girth));
        }
        if (girth < limits.leastGirthCm()) {
            return Optional.of(new GirthTooSmall(distance, girth, limits.leastGirthCm()));
        }
        return girth > limits.girthCm()
                ? Optional.of(new GirthTooLarge(distance, girth, limits.girthCm()))
                : Optional.empty();
    }

    /**
     * The limb's volume in mL: always positive, at full precision; it cannot fail.
     *
     * <p>Frustum: V = Σ h·(C1² + C1·C2 + C2²)/(12π). Disc: V = Σ h·C²/(4π). Sources: medicalalgorithms.com and Gohil 2018;
     * Kuhnke and Royal Marsden Manual 27.11. Mean cylinder: V = Σ h·((C1 + C2)/2)²/(4π).
     */
    public LimbVolume volume(TapeMethod method) {
        return new LimbVolume(
                method.millilitres(this), method, fromCm(), toCm(), method.lengthCm(this), stations.size());
    }

    /** The girths, nearest the landmark first. */
    public List<Station> stations() {
        return stations;
    }

    /** The first station's distance from the landmark, in cm. */
    public double fromCm() {
        return stations.getFirst().distanceCm();
    }

    /** The last station's distance from the landmark, in cm. */
    public double toCm() {
        return stations.getLast().distanceCm();
    }

    /** Where the stations are, in cm from the landmark. */
    public List<Double> distances() {
        return stations.stream().map(Station::distanceCm).toList();
    }

    TapeSeries between(double fromCm, double toCm) {
        return new TapeSeries(stations.stream()
                .filter(station -> station.distanceCm() >= fromCm && station.distanceCm() <= toCm)
                .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TapeSeries that && stations.equals(that.stations);
    }

    @Override
    public int hashCode() {
        return stations.hashCode();
    }

    @Override
    public String toString() {
        return "TapeSeries" + stations;
    }
}
