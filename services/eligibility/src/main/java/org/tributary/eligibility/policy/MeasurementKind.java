package org.tributary.eligibility.policy;

import org.tributary.eligibility.policy.Requirement.Part;
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

/** What can be measured, as it is called where it is charted, and of which parts of a patient it tells. */
public enum MeasurementKind {
    LIMB_GIRTHS,
    VOLUME,
    PITTING,
    PAIN_NRS,
    ABI,
    WEIGHT,
    MONOFILAMENT,
    TOE_PRESSURE,
    WIFI,
    TEMPERATURE,
    SKIN;

    /** The kind of what was charted. */
    public static MeasurementKind of(Measurement measurement) {
        return switch (measurement) {
            case LimbGirths _ -> LIMB_GIRTHS;
            case LimbVolume _ -> VOLUME;
            case Pitting _ -> PITTING;
            case PainScore _ -> PAIN_NRS;
            case AnkleBrachialPressures _ -> ABI;
            case Weight _ -> WEIGHT;
            case Monofilament _ -> MONOFILAMENT;
            case ToePressure _ -> TOE_PRESSURE;
            case WifiGrades _ -> WIFI;
            case Temperature _ -> TEMPERATURE;
            case Skin _ -> SKIN;
        };
    }

    boolean tellsOf(Part part) {
        return switch (this) {
            case LIMB_GIRTHS, VOLUME, PITTING -> part == Part.LIMB || part == Part.LEG;
            case ABI, TOE_PRESSURE, WIFI -> part == Part.LEG || part == Part.FOOT;
            case MONOFILAMENT -> part == Part.FOOT;
            case SKIN -> part != Part.PATIENT;
            case PAIN_NRS, WEIGHT, TEMPERATURE -> part == Part.PATIENT;
        };
    }
}
