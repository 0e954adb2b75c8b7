package org.tributary.clinicalrecord.measurements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.LimbGirths;
import org.tributary.events.clinicalrecord.Measurement.Skin;
import org.tributary.events.clinicalrecord.Measurement.SkinFinding;
import org.tributary.events.terms.GirthMethod;
import org.tributary.measurement.Station;
import org.tributary.measurement.TapeMethod;
import org.tributary.measurement.TapeReading;
import org.tributary.measurement.TapeSeries;

/** Tells which measurements cannot be true, and whether two charts say the same. Pure. */
public final class Readings {

    private Readings() {}

    /** Everything wrong with what was charted of a visit; empty if nothing is. */
    public static List<InvalidReading> errorsIn(List<Measurement> measurements, DayOfVisit visit) {
        var errors = new ArrayList<InvalidReading>();
        if (measurements.isEmpty()) {
            errors.add(new InvalidReading("measurements", "Nothing was measured"));
        }
        var measured = new HashSet<MeasuredThing>();
        for (var i = 0; i < measurements.size(); i++) {
            var measurement = measurements.get(i);
            var path = "measurements[" + i + "]";
            if (!measured.add(MeasuredThing.of(measurement))) {
                errors.add(new InvalidReading(path, "The same was measured twice; which is right cannot be known"));
            }
            errors.addAll(errorsIn(measurement.measuredAt(), visit, path + ".measuredAt"));
            errors.addAll(PossibleValues.errorsIn(measurement, path + "."));
            errors.addAll(contradicted(measurement, measurements, path));
        }
        return List.copyOf(errors);
    }

    /** Whether two charts say the same, whatever their measurements are called. */
    public static boolean same(List<Measurement> one, List<Measurement> other) {
        return one.stream()
                .map(Unnamed::of)
                .toList()
                .equals(other.stream().map(Unnamed::of).toList());
    }

    /** The girths of a limb, as the calculator takes them. */
    public static TapeReading tape(LimbGirths girths) {
        return TapeSeries.of(girths.stations().stream()
                .map(station -> new Station(station.distanceCm(), station.girthCm()))
                .toList());
    }

    /** How the calculator makes a volume of girths that were taken for a method. */
    public static TapeMethod method(GirthMethod method) {
        return switch (method) {
            case TAPE_FRUSTUM -> TapeMethod.FRUSTUM;
            case TAPE_DISC -> TapeMethod.DISC;
            case TAPE_MEAN_CYLINDER -> TapeMethod.MEAN_CYLINDER;
        };
    }

    private static List<InvalidReading> errorsIn(@Nullable Instant measuredAt, DayOfVisit visit, String path) {
        if (measuredAt == null) {
            return List.of();
        }
        if (measuredAt.isAfter(visit.now())) {
            return List.of(new InvalidReading(path, "Lies in the future"));
        }
        return visit.includes(measuredAt)
                ? List.of()
                : List.of(new InvalidReading(path, "Lies on another day than the session"));
    }

    /** Skin is intact, or something is to be seen. */
    private static List<InvalidReading> contradicted(Measurement one, List<Measurement> all, String path) {
        return one instanceof Skin skin
                        && skin.finding() == SkinFinding.INTACT
                        && all.stream()
                                .anyMatch(other -> other instanceof Skin seen
                                        && seen.region() == skin.region()
                                        && seen.finding() != SkinFinding.INTACT)
                ? List.of(new InvalidReading(path + ".finding", "Is intact, and something else is seen there"))
                : List.of();
    }
}
