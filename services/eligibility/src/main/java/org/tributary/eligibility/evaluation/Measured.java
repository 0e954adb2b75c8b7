package org.tributary.eligibility.evaluation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.eligibility.policy.MeasurementKind;
import org.tributary.events.clinicalrecord.BodyRegion;
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
import org.tributary.events.clinicalrecord.Measurement.Weight;
import org.tributary.events.clinicalrecord.Measurement.WifiGrades;

/**
 * That something was measured, whatever the value.
 *
 * @param place what it tells of; none: the patient as a whole
 */
public record Measured(MeasurementKind kind, @Nullable BodyRegion place, Instant measuredAt) {

    /** What was charted of a session that began then. */
    public static List<Measured> of(List<Measurement> charted, Instant startedAt) {
        return charted.stream()
                .map(measurement -> new Measured(
                        MeasurementKind.of(measurement),
                        place(measurement),
                        measurement.measuredAt() == null ? startedAt : measurement.measuredAt()))
                .toList();
    }

    /** Whether it is of such a kind and tells of a place: what tells of a leg tells of its foot. */
    boolean isAnyOf(List<MeasurementKind> kinds, @Nullable BodyRegion wanted) {
        return kinds.contains(kind) && (wanted == null || (place != null && place.covers(wanted)));
    }

    private static @Nullable BodyRegion place(Measurement measurement) {
        return switch (measurement) {
            case LimbGirths m -> BodyRegion.of(m.limb());
            case LimbVolume m -> BodyRegion.of(m.limb());
            case Pitting m -> BodyRegion.of(m.limb());
            case AnkleBrachialPressures m -> BodyRegion.of(m.limb());
            case WifiGrades m -> BodyRegion.of(m.limb());
            case ToePressure m -> BodyRegion.of(m.foot().leg()); // the arteries of the leg end in its toes
            case Monofilament m -> BodyRegion.of(m.foot());
            case Skin m -> m.region();
            case FigureOfEight m -> BodyRegion.of(m.limb());
            case Bioimpedance m -> BodyRegion.of(m.limb());
            case IslStage m -> BodyRegion.of(m.limb());
            case Ceap m -> BodyRegion.of(m.limb());
            case PainScore _, Weight _, Temperature _ -> null;
            case MnsiQuestionnaire _, MnsiExamination _, Claudication _, InstrumentScore _ -> null;
        };
    }
}
