package org.tributary.clinicalrecord.record;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.measurements.Readings;
import org.tributary.events.clinicalrecord.Measurement;
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
import org.tributary.events.clinicalrecord.Measurement.VolumeMethod;
import org.tributary.events.clinicalrecord.Measurement.Weight;
import org.tributary.events.clinicalrecord.Measurement.WifiGrades;
import org.tributary.events.terms.GirthMethod;
import org.tributary.events.terms.Limb;
import org.tributary.measurement.LimbReading;
import org.tributary.measurement.LimbVisit;
import org.tributary.measurement.ScoreMeasure;
import org.tributary.measurement.TapeMethod;
import org.tributary.measurement.VolumeInstrument;

/**
 * What a measurement is good for besides being shown. A new kind does not compile until it has its units here.
 *
 * @param units of its numbers, by field, in UCUM's terms
 * @param volume from which a limb's volume follows
 * @param weight of the body
 * @param score whose change the policy can judge
 */
record Facets(
        Map<String, String> units,
        @Nullable OfLimb volume,
        LimbVisit.@Nullable Reading weight,
        @Nullable Score score) {

    private static final String PRESSURE = "mm[Hg]";
    private static final String SCORE = "{score}";

    /** A limb and what was measured of it; the girths may make no volume. */
    record OfLimb(Limb limb, Optional<LimbReading> reading) {}

    /** A score of a kind. */
    record Score(ScoreMeasure measure, double value, UUID measurement) {}

    static Facets of(Measurement measurement) {
        return of(measurement, measurement.measurementId().value());
    }

    /** Read by somebody, where it matters who. */
    static Facets of(Measurement measurement, UUID by) {
        return switch (measurement) {
            case LimbGirths m -> ofLimb(Map.of("distanceCm", "cm", "girthCm", "cm"), m.limb(), tape(m, by));
            case LimbVolume m -> ofLimb(Map.of("millilitres", "mL"), m.limb(), instrument(m, by));
            case PainScore m ->
                new Facets(
                        Map.of("score", SCORE),
                        null,
                        null,
                        new Score(
                                ScoreMeasure.PAIN_NRS,
                                m.score(),
                                m.measurementId().value()));
            case Weight m -> new Facets(Map.of("kg", "kg"), null, weight(m), null);
            case Pitting _ -> of(Map.of("depthMm", "mm", "seconds", "s"));
            case AnkleBrachialPressures _ ->
                of(Map.of(
                        "anklePressure", PRESSURE,
                        "brachialPressure", PRESSURE,
                        "dorsalisPedis", PRESSURE,
                        "posteriorTibial", PRESSURE,
                        "brachialLeft", PRESSURE,
                        "brachialRight", PRESSURE));
            case ToePressure _ -> of(Map.of("mmHg", PRESSURE));
            case WifiGrades _ -> of(Map.of("wound", SCORE, "ischemia", SCORE, "footInfection", SCORE));
            case Temperature _ -> of(Map.of("celsius", "Cel"));
            case FigureOfEight _ -> of(Map.of("cm", "cm"));
            case Bioimpedance _ -> of(Map.of("lDex", "[L-Dex]"));
            case Claudication _ -> of(Map.of("onsetM", "m", "maximumM", "m"));
            case MnsiExamination _ -> of(Map.of("score", SCORE));
            case InstrumentScore _ -> of(Map.of("value", SCORE));
            case Monofilament _, Skin _, MnsiQuestionnaire _, IslStage _, Ceap _ -> of(Map.of());
        };
    }

    private static Facets of(Map<String, String> units) {
        return new Facets(units, null, null, null);
    }

    private static Facets ofLimb(Map<String, String> units, Limb limb, Optional<LimbReading> reading) {
        return new Facets(units, new OfLimb(limb, reading), null, null);
    }

    private static Optional<LimbReading> tape(LimbGirths m, UUID by) {
        return Readings.tape(m)
                .valid()
                .map(series -> new LimbReading.Tape(
                        m.measurementId().value(), by, m.landmark().name(), methodOf(m.method()), series));
    }

    private static Optional<LimbReading> instrument(LimbVolume m, UUID by) {
        return m.millilitres() > 0
                ? Optional.of(new LimbReading.Instrument(
                        m.measurementId().value(), by, instrumentOf(m.method()), m.millilitres()))
                : Optional.empty();
    }

    private static LimbVisit.@Nullable Reading weight(Weight m) {
        return m.kg() > 0 ? new LimbVisit.Reading(m.kg(), m.measurementId().value()) : null;
    }

    private static TapeMethod methodOf(GirthMethod method) {
        return switch (method) {
            case TAPE_FRUSTUM -> TapeMethod.FRUSTUM;
            case TAPE_DISC -> TapeMethod.DISC;
            case TAPE_MEAN_CYLINDER -> TapeMethod.MEAN_CYLINDER;
        };
    }

    private static VolumeInstrument instrumentOf(VolumeMethod method) {
        return switch (method) {
            case WATER_DISPLACEMENT -> VolumeInstrument.WATER_DISPLACEMENT;
            case PEROMETRY -> VolumeInstrument.PEROMETRY;
            case SCAN_3D -> VolumeInstrument.SCAN_3D;
        };
    }
}
