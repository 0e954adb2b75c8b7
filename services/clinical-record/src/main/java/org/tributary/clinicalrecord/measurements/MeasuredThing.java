package org.tributary.clinicalrecord.measurements;

import org.jspecify.annotations.Nullable;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.AnkleBrachialPressures;
import org.tributary.events.clinicalrecord.Measurement.LimbGirths;
import org.tributary.events.clinicalrecord.Measurement.LimbVolume;
import org.tributary.events.clinicalrecord.Measurement.Monofilament;
import org.tributary.events.clinicalrecord.Measurement.PainScore;
import org.tributary.events.clinicalrecord.Measurement.Pitting;
import org.tributary.events.clinicalrecord.Measurement.Skin;
import org.tributary.events.clinicalrecord.Measurement.Temperature;
import org.tributary.events.clinicalrecord.Measurement.ToePressure;
import org.tributary.events.clinicalrecord.Measurement.Weight;
import org.tributary.events.clinicalrecord.Measurement.WifiGrades;

/** What a measurement is of; one visit's chart has one number for each. */
record MeasuredThing(
        Class<? extends Measurement> kind,
        @Nullable Enum<?> place,
        @Nullable Enum<?> how) {

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
            case PainScore _, Weight _, Temperature _ -> new MeasuredThing(measurement.getClass(), null, null);
        };
    }
}
