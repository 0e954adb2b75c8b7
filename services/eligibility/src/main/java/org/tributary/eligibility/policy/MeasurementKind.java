package org.tributary.eligibility.policy;

import org.tributary.eligibility.policy.Requirement.Part;
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
    SKIN,
    FIGURE_OF_EIGHT,
    BIOIMPEDANCE,
    MNSI_QUESTIONNAIRE,
    MNSI_EXAMINATION,
    CLAUDICATION,
    ISL_STAGE,
    CEAP,
    SCORE;

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
            case FigureOfEight _ -> FIGURE_OF_EIGHT;
            case Bioimpedance _ -> BIOIMPEDANCE;
            case MnsiQuestionnaire _ -> MNSI_QUESTIONNAIRE;
            case MnsiExamination _ -> MNSI_EXAMINATION;
            case Claudication _ -> CLAUDICATION;
            case IslStage _ -> ISL_STAGE;
            case Ceap _ -> CEAP;
            case InstrumentScore _ -> SCORE;
        };
    }

    boolean tellsOf(Part part) {
        return switch (this) {
            case LIMB_GIRTHS, VOLUME, PITTING, BIOIMPEDANCE, ISL_STAGE -> part == Part.LIMB || part == Part.LEG;
            case ABI, TOE_PRESSURE, WIFI -> part == Part.LEG || part == Part.FOOT;
            case CEAP -> part == Part.LEG;
            case MONOFILAMENT, FIGURE_OF_EIGHT -> part == Part.FOOT;
            case SKIN -> part != Part.PATIENT;
            case PAIN_NRS, WEIGHT, TEMPERATURE, MNSI_QUESTIONNAIRE, MNSI_EXAMINATION, CLAUDICATION, SCORE ->
                part == Part.PATIENT;
        };
    }
}
