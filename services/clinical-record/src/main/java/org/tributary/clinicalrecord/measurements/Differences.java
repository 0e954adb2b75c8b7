package org.tributary.clinicalrecord.measurements;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tributary.events.clinicalrecord.Measurement.AnkleBrachialPressures;
import org.tributary.events.clinicalrecord.Measurement.Bioimpedance;
import org.tributary.events.clinicalrecord.Measurement.Ceap;
import org.tributary.events.clinicalrecord.Measurement.Claudication;
import org.tributary.events.clinicalrecord.Measurement.FigureOfEight;
import org.tributary.events.clinicalrecord.Measurement.InstrumentScore;
import org.tributary.events.clinicalrecord.Measurement.IslStage;
import org.tributary.events.clinicalrecord.Measurement.LimbGirths;
import org.tributary.events.clinicalrecord.Measurement.LimbVolume;
import org.tributary.events.clinicalrecord.Measurement.MnsiExamination;
import org.tributary.events.clinicalrecord.Measurement.MnsiQuestionnaire;
import org.tributary.events.clinicalrecord.Measurement.Monofilament;
import org.tributary.events.clinicalrecord.Measurement.PainScore;
import org.tributary.events.clinicalrecord.Measurement.Pitting;
import org.tributary.events.clinicalrecord.Measurement.Skin;
import org.tributary.events.clinicalrecord.Measurement.Temperature;
import org.tributary.events.clinicalrecord.Measurement.ToePressure;
import org.tributary.events.clinicalrecord.Measurement.Weight;
import org.tributary.events.clinicalrecord.Measurement.WifiGrades;
import org.tributary.events.terms.Limb;
import org.tributary.measurement.AnkleBrachialIndex;
import org.tributary.measurement.CommonStations;
import org.tributary.measurement.InstrumentRegistry;
import org.tributary.measurement.LimbKind;
import org.tributary.measurement.MeasurementPolicy;
import org.tributary.measurement.PlausibilityPolicy;
import org.tributary.measurement.TapeSeries;
import org.tributary.measurement.VolumeChange;
import org.tributary.measurement.VolumeChange.Measurers;

/** Compares two measurements of one kind, of whichever side, where the error of the method is known. Pure. */
final class Differences {

    private static final PlausibilityPolicy BOUNDS = PlausibilityPolicy.current();
    private static final String PERCENT = "%";

    private Differences() {}

    /** Empty where they were taken in different ways, or where nobody has published how exactly such a thing is measured. */
    static Optional<Difference> between(Reading before, Reading now) {
        return switch (now.measurement()) {
            case LimbGirths m
            when before.measurement() instanceof LimbGirths b -> ofGirths(b, m, measurers(before, now));
            case LimbVolume m when before.measurement() instanceof LimbVolume b -> ofVolumes(b, m);
            case FigureOfEight m
            when before.measurement() instanceof FigureOfEight b ->
                absolute(m.cm() - b.cm(), BOUNDS.figureOfEight(), "cm");
            case Weight m when before.measurement() instanceof Weight b -> relative(b.kg(), m.kg(), BOUNDS.weight());
            case AnkleBrachialPressures m
            when before.measurement() instanceof AnkleBrachialPressures b ->
                absolute(index(m).subtract(index(b)).doubleValue(), BOUNDS.ankleBrachialIndex(), "1");
            case InstrumentScore m when before.measurement() instanceof InstrumentScore b -> ofScores(b, m);
            case LimbGirths _, LimbVolume _, FigureOfEight _, Weight _ -> Optional.empty();
            case AnkleBrachialPressures _, InstrumentScore _ -> Optional.empty();
            case Pitting _, PainScore _, Monofilament _, ToePressure _, WifiGrades _ -> Optional.empty();
            case Temperature _, Skin _, Bioimpedance _, MnsiQuestionnaire _, MnsiExamination _ -> Optional.empty();
            case Claudication _, IslStage _, Ceap _ -> Optional.empty();
        };
    }

    /** On the stations that both have, and by the error of one or of two measurers. */
    private static Optional<Difference> ofGirths(LimbGirths before, LimbGirths now, Measurers measurers) {
        if (before.landmark() != now.landmark() || before.method() != now.method()) {
            return Optional.empty();
        }
        var policy = MeasurementPolicy.current();
        return both(before, now)
                .flatMap(CommonStations::of)
                .map(CommonStations::series)
                .map(series -> change(now, series.getFirst(), series.getLast()))
                .map(change -> new Difference(
                        -change.percentReduction(),
                        policy.detectableChangePercent(kind(now.limb()), measurers),
                        PERCENT,
                        policy.version()));
    }

    private static Optional<List<TapeSeries>> both(LimbGirths before, LimbGirths now) {
        return Readings.tape(before)
                .valid()
                .flatMap(one -> Readings.tape(now).valid().map(other -> List.of(one, other)));
    }

    private static VolumeChange change(LimbGirths girths, TapeSeries before, TapeSeries now) {
        var method = Readings.method(girths.method());
        return new VolumeChange(
                before.volume(method).millilitres(), now.volume(method).millilitres());
    }

    private static Optional<Difference> ofVolumes(LimbVolume before, LimbVolume now) {
        if (before.method() != now.method()) {
            return Optional.empty();
        }
        return switch (now.method()) {
            case WATER_DISPLACEMENT -> relative(before.millilitres(), now.millilitres(), BOUNDS.waterDisplacement());
            case PEROMETRY -> relative(before.millilitres(), now.millilitres(), BOUNDS.perometry());
            case SCAN_3D -> Optional.empty();
        };
    }

    private static Optional<Difference> ofScores(InstrumentScore before, InstrumentScore now) {
        var registry = InstrumentRegistry.current();
        return registry.find(now.instrument(), now.version())
                .filter(_ -> before.instrument().equals(now.instrument())
                        && before.version().equals(now.version()))
                .flatMap(instrument -> Optional.ofNullable(instrument.detectable()))
                .map(detectable -> new Difference(
                        now.value() - before.value(),
                        detectable.points().doubleValue(),
                        "{score}",
                        registry.version()));
    }

    private static Optional<Difference> absolute(double change, PlausibilityPolicy.Difference bound, String unit) {
        return Optional.of(new Difference(change, bound.from(), unit, BOUNDS.version()));
    }

    private static Optional<Difference> relative(double before, double now, PlausibilityPolicy.Difference bound) {
        return Optional.of(new Difference(100 * (now - before) / before, bound.from(), PERCENT, BOUNDS.version()));
    }

    private static BigDecimal index(AnkleBrachialPressures m) {
        return AnkleBrachialIndex.of(m.anklePressure(), m.brachialPressure(), MeasurementPolicy.current())
                .value();
    }

    private static Measurers measurers(Reading before, Reading now) {
        return before.measuredBy().equals(now.measuredBy()) ? Measurers.SAME : Measurers.DIFFERENT;
    }

    private static LimbKind kind(Limb limb) {
        return limb.isLeg() ? LimbKind.LEG : LimbKind.ARM;
    }
}
