package org.tributary.clinicalrecord.measurements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Limits;
import org.tributary.events.MeasurementId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.AnkleBrachialPressures;
import org.tributary.events.clinicalrecord.Measurement.LimbGirths;
import org.tributary.events.clinicalrecord.Measurement.LimbVolume;
import org.tributary.events.clinicalrecord.Measurement.PainScore;
import org.tributary.events.clinicalrecord.Measurement.Pitting;
import org.tributary.events.clinicalrecord.Measurement.Weight;
import org.tributary.events.terms.Limb;
import org.tributary.measurement.Station;
import org.tributary.measurement.TapeReading;
import org.tributary.measurement.TapeRefusal;
import org.tributary.measurement.TapeRefusal.DistanceMissing;
import org.tributary.measurement.TapeRefusal.DistanceOutOfRange;
import org.tributary.measurement.TapeRefusal.DistanceTwice;
import org.tributary.measurement.TapeRefusal.GirthNotPositive;
import org.tributary.measurement.TapeRefusal.GirthTooLarge;
import org.tributary.measurement.TapeRefusal.GirthTooSmall;
import org.tributary.measurement.TapeRefusal.TooFewStations;
import org.tributary.measurement.TapeRefusal.TooManyStations;
import org.tributary.measurement.TapeSeries;

/** Tells which measurements cannot be true, and whether two charts say the same. Pure. */
public final class Readings {

    private static final MeasurementId ANY = new MeasurementId(new UUID(0, 0));

    private Readings() {}

    /** Everything wrong with what was charted of a visit; empty if nothing is. */
    public static List<InvalidReading> errorsIn(List<Measurement> measurements, DayOfVisit visit) {
        var errors = new ArrayList<InvalidReading>();
        if (measurements.isEmpty()) {
            errors.add(new InvalidReading("measurements", "Nothing was measured"));
        }
        var measured = new HashSet<Subject>();
        for (var i = 0; i < measurements.size(); i++) {
            var measurement = measurements.get(i);
            var path = "measurements[" + i + "]";
            if (!measured.add(Subject.of(measurement))) {
                errors.add(new InvalidReading(path, "The same was measured twice; which is right cannot be known"));
            }
            errors.addAll(errorsIn(measurement.measuredAt(), visit, path + ".measuredAt"));
            errors.addAll(errorsIn(measurement, path + "."));
        }
        return List.copyOf(errors);
    }

    /** Whether two charts say the same, whatever their measurements are called. */
    public static boolean same(List<Measurement> one, List<Measurement> other) {
        return one.stream()
                .map(Readings::unnamed)
                .toList()
                .equals(other.stream().map(Readings::unnamed).toList());
    }

    /** The girths of a limb, as the calculator takes them. */
    public static TapeReading tape(LimbGirths girths) {
        return TapeSeries.of(girths.stations().stream()
                .map(station -> new Station(station.distanceCm(), station.girthCm()))
                .toList());
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

    private static List<InvalidReading> errorsIn(Measurement measurement, String path) {
        return switch (measurement) {
            case LimbGirths m ->
                switch (tape(m)) {
                    case TapeReading.Valid _ -> List.of();
                    case TapeReading.Refused refused ->
                        List.of(new InvalidReading(path + "stations", message(refused.reason())));
                };
            case LimbVolume m ->
                m.millilitres() > 0 && m.millilitres() <= Limits.VOLUME_ML
                        ? List.of()
                        : List.of(new InvalidReading(
                                path + "millilitres",
                                "A volume is more than 0 and at most " + Limits.VOLUME_ML + " mL"));
            case Pitting m ->
                join(
                        range(path + "depthMm", m.depthMm(), 0, Limits.PIT_MM),
                        range(path + "seconds", m.seconds(), 0, Limits.PIT_SECONDS));
            case PainScore m -> range(path + "score", m.score(), 0, Limits.PAIN);
            case AnkleBrachialPressures m ->
                join(
                        isLeg(m.limb())
                                ? List.of()
                                : List.of(new InvalidReading(path + "limb", "An ankle is of a leg")),
                        range(path + "anklePressure", m.anklePressure(), 0, Limits.PRESSURE),
                        range(path + "brachialPressure", m.brachialPressure(), 1, Limits.PRESSURE));
            case Weight m ->
                Double.isFinite(m.kg()) && m.kg() > 0 && m.kg() <= Limits.WEIGHT_KG
                        ? List.of()
                        : List.of(new InvalidReading(
                                path + "kg", "A weight is more than 0 and at most " + Limits.WEIGHT_KG + " kg"));
        };
    }

    private static String message(TapeRefusal refusal) {
        return switch (refusal) {
            case TooFewStations r -> "At least two stations are needed, not " + r.stations();
            case GirthNotPositive r ->
                "A girth is more than 0 cm, not " + r.girthCm() + " at " + r.distanceCm() + " cm";
            case DistanceTwice r -> "Two girths are given at " + r.distanceCm() + " cm";
            case TooManyStations r -> "At most " + r.most() + " stations are taken, not " + r.stations();
            case GirthTooSmall r ->
                "A girth is at least " + r.leastCm() + " cm, not " + r.girthCm() + " at " + r.distanceCm() + " cm";
            case GirthTooLarge r ->
                "A girth is at most " + r.mostCm() + " cm, not " + r.girthCm() + " at " + r.distanceCm() + " cm";
            case DistanceOutOfRange r ->
                "A distance lies between 0 and " + r.mostCm() + " cm, not at " + r.distanceCm() + " cm";
            case DistanceMissing r -> "The girth of " + r.girthCm() + " cm has no distance";
        };
    }

    private static boolean isLeg(Limb limb) {
        return limb == Limb.LEFT_LEG || limb == Limb.RIGHT_LEG;
    }

    private static List<InvalidReading> range(String field, int value, int least, int most) {
        return value < least || value > most
                ? List.of(new InvalidReading(field, "Lies between " + least + " and " + most))
                : List.of();
    }

    @SafeVarargs
    private static List<InvalidReading> join(List<InvalidReading>... errors) {
        return List.of(errors).stream().flatMap(List::stream).toList();
    }

    private static Measurement unnamed(Measurement measurement) {
        return switch (measurement) {
            case LimbGirths m ->
                new LimbGirths(
                        ANY,
                        m.limb(),
                        m.landmark(),
                        m.method(),
                        m.stations(),
                        m.position(),
                        m.compressionWorn(),
                        m.measuredAt(),
                        m.measuredBy());
            case LimbVolume m ->
                new LimbVolume(ANY, m.limb(), m.method(), m.millilitres(), m.measuredAt(), m.measuredBy());
            case Pitting m -> new Pitting(ANY, m.limb(), m.depthMm(), m.seconds(), m.measuredAt(), m.measuredBy());
            case PainScore m -> new PainScore(ANY, m.score(), m.measuredAt(), m.measuredBy());
            case AnkleBrachialPressures m ->
                new AnkleBrachialPressures(
                        ANY, m.limb(), m.anklePressure(), m.brachialPressure(), m.measuredAt(), m.measuredBy());
            case Weight m -> new Weight(ANY, m.kg(), m.measuredAt(), m.measuredBy());
        };
    }

    /** What a measurement is of; one visit's chart has one number for each. */
    private record Subject(
            Class<? extends Measurement> kind,
            @Nullable Limb limb,
            @Nullable Enum<?> method) {

        static Subject of(Measurement measurement) {
            return switch (measurement) {
                case LimbGirths m -> new Subject(m.getClass(), m.limb(), m.method());
                case LimbVolume m -> new Subject(m.getClass(), m.limb(), m.method());
                case Pitting m -> new Subject(m.getClass(), m.limb(), null);
                case PainScore m -> new Subject(m.getClass(), null, null);
                case AnkleBrachialPressures m -> new Subject(m.getClass(), m.limb(), null);
                case Weight m -> new Subject(m.getClass(), null, null);
            };
        }
    }
}
