package org.tributary.clinicalrecord.measurements;

import java.util.UUID;
import org.tributary.events.MeasurementId;
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

/** A measurement without its name: what two charts are compared by. */
final class Unnamed {

    private static final MeasurementId ANY = new MeasurementId(new UUID(0, 0));

    private Unnamed() {}

    static Measurement of(Measurement measurement) {
        return switch (measurement) {
            case LimbGirths m ->
                new LimbGirths(
                        ANY,
                        m.limb(),
                        m.landmark(),
                        m.method(),
                        m.stations(),
                        m.position(),
                        m.compressionWorn(),
                        m.measuredAt(),
                        m.measuredBy(),
                        m.protocol(),
                        m.protocolVersion());
            case LimbVolume m ->
                new LimbVolume(
                        ANY,
                        m.limb(),
                        m.method(),
                        m.millilitres(),
                        m.measuredAt(),
                        m.measuredBy(),
                        m.position(),
                        m.compressionWorn());
            case Pitting m -> new Pitting(ANY, m.limb(), m.depthMm(), m.seconds(), m.measuredAt(), m.measuredBy());
            case PainScore m -> new PainScore(ANY, m.score(), m.measuredAt(), m.measuredBy());
            case AnkleBrachialPressures m ->
                new AnkleBrachialPressures(
                        ANY,
                        m.limb(),
                        m.anklePressure(),
                        m.brachialPressure(),
                        m.measuredAt(),
                        m.measuredBy(),
                        m.dorsalisPedis(),
                        m.posteriorTibial(),
                        m.brachialLeft(),
                        m.brachialRight());
            case Weight m -> new Weight(ANY, m.kg(), m.measuredAt(), m.measuredBy());
            case Monofilament m -> new Monofilament(ANY, m.foot(), m.sites(), m.measuredAt(), m.measuredBy());
            case ToePressure m -> new ToePressure(ANY, m.foot(), m.mmHg(), m.measuredAt(), m.measuredBy());
            case WifiGrades m ->
                new WifiGrades(
                        ANY, m.limb(), m.wound(), m.ischemia(), m.footInfection(), m.measuredAt(), m.measuredBy());
            case Temperature m -> new Temperature(ANY, m.celsius(), m.measuredAt(), m.measuredBy());
            case Skin m -> new Skin(ANY, m.region(), m.finding(), m.measuredAt(), m.measuredBy());
            case FigureOfEight m ->
                new FigureOfEight(
                        ANY, m.limb(), m.cm(), m.measuredAt(), m.measuredBy(), m.protocol(), m.protocolVersion());
            case Bioimpedance m ->
                new Bioimpedance(ANY, m.limb(), m.lDex(), m.position(), m.measuredAt(), m.measuredBy());
            case MnsiQuestionnaire m -> new MnsiQuestionnaire(ANY, m.answers(), m.measuredAt(), m.measuredBy());
            case MnsiExamination m -> new MnsiExamination(ANY, m.score(), m.measuredAt(), m.measuredBy());
            case Claudication m ->
                new Claudication(
                        ANY,
                        m.protocol(),
                        m.protocolVersion(),
                        m.onsetM(),
                        m.maximumM(),
                        m.measuredAt(),
                        m.measuredBy());
            case IslStage m -> new IslStage(ANY, m.limb(), m.stage(), m.measuredAt(), m.measuredBy());
            case Ceap m -> new Ceap(ANY, m.limb(), m.clinical(), m.symptomatic(), m.measuredAt(), m.measuredBy());
            case InstrumentScore m ->
                new InstrumentScore(ANY, m.instrument(), m.version(), m.value(), m.measuredAt(), m.measuredBy());
        };
    }
}
