package org.tributary.clinicalrecord.record;

import static org.tributary.clinicalrecord.record.Words.code;

import java.util.Map;
import java.util.stream.Collectors;
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

/** How a measurement reads on paper, with its unit and how it was taken. */
final class MeasurementWords {

    private MeasurementWords() {}

    static String what(Measurement measurement) {
        return switch (measurement) {
            case LimbGirths m -> "Girths, " + code(m.limb());
            case LimbVolume m -> "Volume, " + code(m.limb());
            case Pitting m -> "Pitting, " + code(m.limb());
            case PainScore _ -> "Pain, numeric rating scale";
            case AnkleBrachialPressures m -> "Ankle and arm pressures, " + code(m.limb());
            case Weight _ -> "Body weight";
            case Monofilament m -> "10-g monofilament, " + code(m.foot());
            case ToePressure m -> "Toe pressure, " + code(m.foot());
            case WifiGrades m -> "WIfI grades, " + code(m.limb());
            case Temperature _ -> "Body temperature";
            case Skin m -> "Skin, " + code(m.region());
            case FigureOfEight m -> "Figure of eight, " + code(m.limb());
            case Bioimpedance m -> "Bioimpedance, " + code(m.limb());
            case MnsiQuestionnaire _ -> "MNSI questionnaire";
            case MnsiExamination _ -> "MNSI examination";
            case Claudication _ -> "Walking distance";
            case IslStage m -> "ISL stage, " + code(m.limb());
            case Ceap m -> "CEAP class, " + code(m.limb());
            case InstrumentScore m -> m.instrument() + ", version " + m.version();
        };
    }

    static String value(Measurement measurement) {
        return switch (measurement) {
            case LimbGirths m ->
                m.stations().stream()
                        .map(station -> station.girthCm() + " cm at " + station.distanceCm() + " cm")
                        .collect(Collectors.joining("; "));
            case LimbVolume m -> Words.number(m.millilitres(), "mL");
            case Pitting m -> m.depthMm() + " mm, gone after " + m.seconds() + " s";
            case PainScore m -> m.score() + " of 10";
            case AnkleBrachialPressures m ->
                "ankle " + m.anklePressure() + " mm[Hg], arm " + m.brachialPressure() + " mm[Hg]";
            case Weight m -> m.kg() + " kg";
            case Monofilament m ->
                m.sites().stream()
                        .map(site -> code(site.site()) + (site.felt() ? " felt" : " not felt"))
                        .collect(Collectors.joining("; "));
            case ToePressure m -> m.mmHg() + " mm[Hg]";
            case WifiGrades m ->
                "wound " + m.wound() + ", ischemia " + m.ischemia() + ", foot infection " + m.footInfection();
            case Temperature m -> m.celsius() + " Cel";
            case Skin m -> code(m.finding());
            case FigureOfEight m -> m.cm() + " cm";
            case Bioimpedance m -> "L-Dex " + m.lDex();
            case MnsiQuestionnaire m ->
                m.answers().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(answer -> answer.getKey() + " " + code(answer.getValue()))
                        .collect(Collectors.joining("; "));
            case MnsiExamination m -> m.score() + " of 10";
            case Claudication m ->
                (m.onsetM() == null ? "no pain" : "pain after " + m.onsetM() + " m") + ", stopped after " + m.maximumM()
                        + " m";
            case IslStage m -> code(m.stage());
            case Ceap m -> code(m.clinical()) + (m.symptomatic() ? ", symptomatic" : ", asymptomatic");
            case InstrumentScore m -> String.valueOf(m.value());
        };
    }

    static String method(Measurement measurement) {
        return switch (measurement) {
            case LimbGirths m -> code(m.method()) + " from " + code(m.landmark());
            case LimbVolume m -> code(m.method());
            case Pitting _ -> "thumb";
            case PainScore _, MnsiQuestionnaire _, InstrumentScore _ -> "asked";
            case FigureOfEight m -> m.protocol() == null ? "tape" : "tape, by " + m.protocol();
            case Bioimpedance _ -> "measured";
            case Claudication m -> "walked, by " + m.protocol() + " " + m.protocolVersion();
            case MnsiExamination _, IslStage _, Ceap _ -> "examined";
            case AnkleBrachialPressures _, ToePressure _ -> "systolic";
            case Weight _, Temperature _ -> "measured";
            case Monofilament _, WifiGrades _, Skin _ -> "examined";
        };
    }
}
