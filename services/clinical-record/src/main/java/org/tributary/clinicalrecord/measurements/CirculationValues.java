package org.tributary.clinicalrecord.measurements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
import org.tributary.events.clinicalrecord.Measurement.SkinFinding;
import org.tributary.events.clinicalrecord.Measurement.Temperature;
import org.tributary.events.clinicalrecord.Measurement.ToePressure;
import org.tributary.events.clinicalrecord.Measurement.TouchedSite;
import org.tributary.events.clinicalrecord.Measurement.Weight;
import org.tributary.events.clinicalrecord.Measurement.WifiGrades;
import org.tributary.events.clinicalrecord.PatientEvent.ReadingKind;
import org.tributary.events.clinicalrecord.SafetyEvent.MeasuredValue;

/** What of a chart the clinical policy asks for. */
public final class CirculationValues {

    /** Bands of the policy have two decimals at most: what is compared with them is rounded before, half up. */
    private static final int DECIMALS = 2;

    private CirculationValues() {}

    /** The values that may close the gate, each with its place. */
    public static List<MeasuredValue> of(List<Measurement> measurements) {
        return Stream.concat(measurements.stream().flatMap(CirculationValues::of), ofSkin(measurements))
                .toList();
    }

    private static Stream<MeasuredValue> of(Measurement measurement) {
        return switch (measurement) {
            case AnkleBrachialPressures m -> ofPressures(m);
            case ToePressure m ->
                Stream.of(new MeasuredValue(
                        ReadingKind.TOE_PRESSURE, BodyRegion.of(m.foot()), BigDecimal.valueOf(m.mmHg())));
            case WifiGrades m -> ofGrades(m);
            case Monofilament m -> Stream.of(ofTouch(m));
            case Temperature m -> Stream.of(new MeasuredValue(ReadingKind.TEMPERATURE, null, rounded(m.celsius())));
            case Weight m -> Stream.of(new MeasuredValue(ReadingKind.WEIGHT, null, rounded(m.kg())));
            case LimbGirths _, LimbVolume _, Pitting _, PainScore _ -> Stream.empty();
            case FigureOfEight _, Bioimpedance _, IslStage _, Ceap _ -> Stream.empty();
            case MnsiQuestionnaire _, MnsiExamination _, Claudication _, InstrumentScore _ -> Stream.empty();
            case Skin _ -> Stream.empty(); // a region's findings are told together
        };
    }

    /** Ankle over arm, without a unit, and the ankle's pressure in mm[Hg]. */
    private static Stream<MeasuredValue> ofPressures(AnkleBrachialPressures m) {
        var leg = BodyRegion.of(m.limb());
        var ankle = BigDecimal.valueOf(m.anklePressure());
        var index = ankle.divide(BigDecimal.valueOf(m.brachialPressure()), DECIMALS, RoundingMode.HALF_UP);
        return Stream.of(
                new MeasuredValue(ReadingKind.ANKLE_BRACHIAL_INDEX, leg, index),
                new MeasuredValue(ReadingKind.ANKLE_PRESSURE, leg, ankle));
    }

    /** Never their sum, and the wound is the skin's. */
    private static Stream<MeasuredValue> ofGrades(WifiGrades m) {
        var leg = BodyRegion.of(m.limb());
        return Stream.of(
                new MeasuredValue(ReadingKind.WIFI_ISCHEMIA, leg, BigDecimal.valueOf(m.ischemia())),
                new MeasuredValue(ReadingKind.WIFI_FOOT_INFECTION, leg, BigDecimal.valueOf(m.footInfection())));
    }

    private static MeasuredValue ofTouch(Monofilament m) {
        var felt = m.sites().stream().filter(TouchedSite::felt).count();
        return new MeasuredValue(
                ReadingKind.MONOFILAMENT_SITES_NOT_FELT,
                BodyRegion.of(m.foot()),
                BigDecimal.valueOf(m.sites().size() - felt));
    }

    /** Who looks at a region says of each finding whether it is there: what was there before and is not told has healed. */
    private static Stream<MeasuredValue> ofSkin(List<Measurement> measurements) {
        var seen = new LinkedHashMap<BodyRegion, Set<SkinFinding>>();
        for (var measurement : measurements) {
            if (measurement instanceof Skin skin) {
                seen.computeIfAbsent(skin.region(), _ -> EnumSet.noneOf(SkinFinding.class))
                        .add(skin.finding());
            }
        }
        return seen.entrySet().stream()
                .flatMap(region -> EnumSet.complementOf(EnumSet.of(SkinFinding.INTACT)).stream()
                        .map(finding -> new MeasuredValue(
                                kind(finding),
                                region.getKey(),
                                region.getValue().contains(finding) ? BigDecimal.ONE : BigDecimal.ZERO)));
    }

    private static ReadingKind kind(SkinFinding finding) {
        return switch (finding) {
            case INTACT -> throw new IllegalArgumentException("Intact skin is no finding");
            case OPEN_WOUND -> ReadingKind.SKIN_OPEN_WOUND;
            case ULCER -> ReadingKind.SKIN_ULCER;
            case FRESH_SCAR -> ReadingKind.SKIN_FRESH_SCAR;
            case SKIN_GRAFT -> ReadingKind.SKIN_GRAFT;
            case RADIOTHERAPY_SKIN -> ReadingKind.SKIN_RADIOTHERAPY;
            case CELLULITIS_SIGNS -> ReadingKind.SKIN_CELLULITIS_SIGNS;
        };
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
