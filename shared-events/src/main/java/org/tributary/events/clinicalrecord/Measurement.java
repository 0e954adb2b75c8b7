package org.tributary.events.clinicalrecord;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Limits;
import org.tributary.events.MeasurementId;
import org.tributary.events.TherapistId;
import org.tributary.events.Within;
import org.tributary.events.terms.CeapClass;
import org.tributary.events.terms.Foot;
import org.tributary.events.terms.GirthMethod;
import org.tributary.events.terms.HandOrFoot;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.LymphedemaStage;
import org.tributary.events.terms.YesOrNo;

/** What was measured at a session, as it was read off; everything derived is computed by whoever reads it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Measurement.LimbGirths.class, name = "LIMB_GIRTHS"),
    @JsonSubTypes.Type(value = Measurement.LimbVolume.class, name = "VOLUME"),
    @JsonSubTypes.Type(value = Measurement.Pitting.class, name = "PITTING"),
    @JsonSubTypes.Type(value = Measurement.PainScore.class, name = "PAIN_NRS"),
    @JsonSubTypes.Type(value = Measurement.AnkleBrachialPressures.class, name = "ABI"),
    @JsonSubTypes.Type(value = Measurement.Weight.class, name = "WEIGHT"),
    @JsonSubTypes.Type(value = Measurement.Monofilament.class, name = "MONOFILAMENT"),
    @JsonSubTypes.Type(value = Measurement.ToePressure.class, name = "TOE_PRESSURE"),
    @JsonSubTypes.Type(value = Measurement.WifiGrades.class, name = "WIFI"),
    @JsonSubTypes.Type(value = Measurement.Temperature.class, name = "TEMPERATURE"),
    @JsonSubTypes.Type(value = Measurement.Skin.class, name = "SKIN"),
    @JsonSubTypes.Type(value = Measurement.FigureOfEight.class, name = "FIGURE_OF_EIGHT"),
    @JsonSubTypes.Type(value = Measurement.Bioimpedance.class, name = "BIOIMPEDANCE"),
    @JsonSubTypes.Type(value = Measurement.MnsiQuestionnaire.class, name = "MNSI_QUESTIONNAIRE"),
    @JsonSubTypes.Type(value = Measurement.MnsiExamination.class, name = "MNSI_EXAMINATION"),
    @JsonSubTypes.Type(value = Measurement.Claudication.class, name = "CLAUDICATION"),
    @JsonSubTypes.Type(value = Measurement.IslStage.class, name = "ISL_STAGE"),
    @JsonSubTypes.Type(value = Measurement.Ceap.class, name = "CEAP"),
    @JsonSubTypes.Type(value = Measurement.InstrumentScore.class, name = "SCORE")
})
public sealed interface Measurement {

    MeasurementId measurementId();

    /** When it was read, where that is not the start of the session. */
    @Nullable
    Instant measuredAt();

    /** Who read it, where that is not the session's therapist: error differs between measurers. */
    @Nullable
    TherapistId measuredBy();

    /** Tape girths of a limb at stations counted from a landmark, in cm, by a protocol of landmarks where one is named. */
    record LimbGirths(
            MeasurementId measurementId,
            Limb limb,
            Landmark landmark,
            GirthMethod method,
            List<Station> stations,
            @Nullable Position position,
            @Nullable Boolean compressionWorn,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy,
            @Nullable String protocol,
            @Nullable String protocolVersion)
            implements Measurement {}

    /** A limb's volume in mL as an instrument gave it; never converted between methods. */
    record LimbVolume(
            MeasurementId measurementId,
            Limb limb,
            VolumeMethod method,
            @Within(least = 0, most = Limits.VOLUME_ML) double millilitres,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy,
            @Nullable Position position,
            @Nullable Boolean compressionWorn)
            implements Measurement {}

    /** How deep a thumb's print stays, in mm, and for how many seconds; the grade is derived by policy. */
    record Pitting(
            MeasurementId measurementId,
            Limb limb,
            @Within(least = 0, most = Limits.PIT_MM) int depthMm,
            @Within(least = 0, most = Limits.PIT_SECONDS) int seconds,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements Measurement {}

    /** Pain on the numeric rating scale, whole numbers from 0 to 10. */
    record PainScore(
            MeasurementId measurementId,
            @Within(least = 0, most = Limits.PAIN) int score,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements Measurement {}

    /**
     * Systolic pressures of ankle and arm in mm[Hg]; their ratio is the ankle-brachial index. Where each artery was measured, the
     * higher of the ankle and the higher of the arms count, and all four are kept.
     */
    record AnkleBrachialPressures(
            MeasurementId measurementId,
            Limb limb,
            @Within(least = 0, most = Limits.PRESSURE) int anklePressure,
            @Within(least = 1, most = Limits.PRESSURE) int brachialPressure,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy,

            @Within(least = 0, most = Limits.PRESSURE) @Nullable
            Integer dorsalisPedis,

            @Within(least = 0, most = Limits.PRESSURE) @Nullable
            Integer posteriorTibial,

            @Within(least = 1, most = Limits.PRESSURE) @Nullable
            Integer brachialLeft,

            @Within(least = 1, most = Limits.PRESSURE) @Nullable
            Integer brachialRight)
            implements Measurement {}

    /** Body weight in kg. */
    record Weight(
            MeasurementId measurementId,
            @Within(least = 0, most = Limits.WEIGHT_KG) double kg,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements Measurement {}

    /** At which sites of a foot the patient felt a 10-g monofilament; whether protective sensation is lost is derived by policy. */
    record Monofilament(
            MeasurementId measurementId,
            Foot foot,
            List<TouchedSite> sites,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements Measurement {}

    /** Systolic pressure of the great toe in mm[Hg]: it tells of the arteries where an ankle cannot be compressed. */
    record ToePressure(
            MeasurementId measurementId,
            Foot foot,
            @Within(least = 0, most = Limits.PRESSURE) int mmHg,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements Measurement {}

    /** Wound, ischemia and foot infection of a leg, each graded from 0 to 3 after the Society for Vascular Surgery; never a sum. */
    record WifiGrades(
            MeasurementId measurementId,
            Limb limb,
            @Within(least = 0, most = Limits.WIFI_GRADE) int wound,
            @Within(least = 0, most = Limits.WIFI_GRADE) int ischemia,
            @Within(least = 0, most = Limits.WIFI_GRADE) int footInfection,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements Measurement {}

    /** Body temperature in degrees Celsius. */
    record Temperature(
            MeasurementId measurementId,

            @Within(least = Limits.LEAST_CELSIUS, most = Limits.MOST_CELSIUS)
            double celsius,

            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements Measurement {}

    /** What the skin of a region looks like; several findings of one region are told one by one. */
    record Skin(
            MeasurementId measurementId,
            BodyRegion region,
            SkinFinding finding,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements Measurement {}

    /** The tape around a hand or foot in a figure of eight, in cm; never turned into a volume. */
    record FigureOfEight(
            MeasurementId measurementId,
            HandOrFoot limb,

            @Within(least = 0, most = Limits.FIGURE_OF_EIGHT_CM)
            double cm,

            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy,
            @Nullable String protocol,
            @Nullable String protocolVersion)
            implements Measurement {}

    /** The lymphedema index of a limb by bioimpedance, in units of L-Dex; no volume. */
    record Bioimpedance(
            MeasurementId measurementId,
            Limb limb,

            @Within(least = Limits.LEAST_L_DEX, most = Limits.MOST_L_DEX)
            double lDex,

            @Nullable Position position,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements Measurement {}

    /** What a patient answered to the fifteen questions of the Michigan Neuropathy Screening Instrument, by their number. */
    record MnsiQuestionnaire(
            MeasurementId measurementId,

            @Within(least = 1, most = Limits.MNSI_QUESTIONS) Map<Integer, YesOrNo> answers,

            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements Measurement {}

    /** The examination of both feet by the Michigan Neuropathy Screening Instrument, from 0 to 10 in halves. */
    record MnsiExamination(
            MeasurementId measurementId,

            @Within(least = 0, most = Limits.MNSI_EXAMINATION)
            double score,

            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements Measurement {}

    /** How far a patient walked until the leg began to hurt, if it did, and until they had to stop, in m by a named protocol. */
    record Claudication(
            MeasurementId measurementId,
            String protocol,
            String protocolVersion,

            @Within(least = 0, most = Limits.WALK_M) @Nullable
            Double onsetM,

            @Within(least = 0, most = Limits.WALK_M) double maximumM,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements Measurement {}

    /** The stage of lymphedema of a limb after the International Society of Lymphology; ordinal, never averaged. */
    record IslStage(
            MeasurementId measurementId,
            Limb limb,
            LymphedemaStage stage,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements Measurement {}

    /** The clinical class of a leg's veins (the C of CEAP), and whether it causes complaints; descriptive, never averaged. */
    record Ceap(
            MeasurementId measurementId,
            Limb limb,
            CeapClass clinical,
            boolean symptomatic,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements Measurement {}

    /** The score of a version of an instrument of the registry, without its items. */
    record InstrumentScore(
            MeasurementId measurementId,
            String instrument,
            String version,
            @Within(least = 0, most = Limits.SCORE) double value,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements Measurement {}

    /** A girth in cm at a distance in cm from the landmark. */
    record Station(
            @Within(least = 0, most = Limits.STATION_CM) double distanceCm,
            @Within(least = 0, most = Limits.GIRTH_CM) double girthCm) {}

    /** A site that was touched, and whether the patient felt it. */
    record TouchedSite(FootSite site, boolean felt) {}

    /** Where a foot is touched: the three plantar sites of the IWGDF first, with the others the ten of the longer test. */
    enum FootSite {
        HALLUX,
        FIRST_METATARSAL_HEAD,
        FIFTH_METATARSAL_HEAD,
        THIRD_TOE,
        FIFTH_TOE,
        THIRD_METATARSAL_HEAD,
        MEDIAL_ARCH,
        LATERAL_ARCH,
        HEEL,
        DORSUM
    }

    /** What somebody sees who looks at the skin. */
    enum SkinFinding {
        INTACT,
        OPEN_WOUND,
        ULCER,
        FRESH_SCAR,
        SKIN_GRAFT,
        RADIOTHERAPY_SKIN,
        /** Hot, red, spreading. */
        CELLULITIS_SIGNS
    }

    /** Where the distances of the stations are counted from. */
    enum Landmark {
        FLOOR,
        HEEL,
        MEDIAL_MALLEOLUS,
        MIDDLE_FINGERTIP,
        ULNAR_STYLOID
    }

    /** How the patient lay or sat. */
    enum Position {
        SUPINE,
        SITTING,
        STANDING
    }

    /** The instrument behind a volume. */
    enum VolumeMethod {
        WATER_DISPLACEMENT,
        PEROMETRY,
        SCAN_3D
    }
}
