package org.tributary.clinicalrecord.measurements;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.tributary.events.terms.Foot;
import org.tributary.events.terms.HandOrFoot;
import org.tributary.events.terms.Limb;

/**
 * What a measurement is of; one visit's chart has one number for each.
 *
 * @param place of the body, or the instrument; none: the patient as a whole
 * @param how by which method, protocol or version
 */
record MeasuredThing(
        Class<? extends Measurement> kind,
        @Nullable Object place,
        @Nullable Object how) {

    static MeasuredThing of(Measurement measurement) {
        return switch (measurement) {
            case LimbGirths m -> new MeasuredThing(m.getClass(), m.limb(), m.method());
            case LimbVolume m -> new MeasuredThing(m.getClass(), m.limb(), m.method());
            case Pitting m -> new MeasuredThing(m.getClass(), m.limb(), null);
            case AnkleBrachialPressures m -> new MeasuredThing(m.getClass(), m.limb(), null);
            case Monofilament m -> new MeasuredThing(m.getClass(), m.foot(), null);
            case ToePressure m -> new MeasuredThing(m.getClass(), m.foot(), null);
            case WifiGrades m -> new MeasuredThing(m.getClass(), m.limb(), null);
            case Skin m -> new MeasuredThing(m.getClass(), m.region(), m.finding());
            case FigureOfEight m -> new MeasuredThing(m.getClass(), m.limb(), null);
            case Bioimpedance m -> new MeasuredThing(m.getClass(), m.limb(), null);
            case IslStage m -> new MeasuredThing(m.getClass(), m.limb(), null);
            case Ceap m -> new MeasuredThing(m.getClass(), m.limb(), null);
            case Claudication m -> new MeasuredThing(m.getClass(), null, List.of(m.protocol(), m.protocolVersion()));
            case InstrumentScore m -> new MeasuredThing(m.getClass(), m.instrument(), m.version());
            case PainScore _, Weight _, Temperature _, MnsiQuestionnaire _, MnsiExamination _ ->
                new MeasuredThing(measurement.getClass(), null, null);
        };
    }

    /** The same of the other side of the body; empty for what has no sides. */
    Optional<MeasuredThing> otherSide() {
        return switch (place) {
            case Limb limb -> Optional.of(new MeasuredThing(kind, limb.opposite(), how));
            case Foot foot -> Optional.of(new MeasuredThing(kind, foot.opposite(), how));
            case HandOrFoot end -> Optional.of(new MeasuredThing(kind, end.opposite(), how));
            case null, default -> Optional.empty();
        };
    }

    /** Whether it is of the same kind and place, in whatever way it was measured. */
    boolean isOfTheSame(MeasuredThing other) {
        return kind.equals(other.kind) && Objects.equals(place, other.place);
    }
}
