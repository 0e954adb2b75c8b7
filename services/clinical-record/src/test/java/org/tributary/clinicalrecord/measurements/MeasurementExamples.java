package org.tributary.clinicalrecord.measurements;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.MeasurementId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.AnkleBrachialPressures;
import org.tributary.events.clinicalrecord.Measurement.Bioimpedance;
import org.tributary.events.clinicalrecord.Measurement.Ceap;
import org.tributary.events.clinicalrecord.Measurement.Claudication;
import org.tributary.events.clinicalrecord.Measurement.FigureOfEight;
import org.tributary.events.clinicalrecord.Measurement.InstrumentScore;
import org.tributary.events.clinicalrecord.Measurement.IslStage;
import org.tributary.events.clinicalrecord.Measurement.Landmark;
import org.tributary.events.clinicalrecord.Measurement.LimbGirths;
import org.tributary.events.clinicalrecord.Measurement.LimbVolume;
import org.tributary.events.clinicalrecord.Measurement.MnsiExamination;
import org.tributary.events.clinicalrecord.Measurement.MnsiQuestionnaire;
import org.tributary.events.clinicalrecord.Measurement.Pitting;
import org.tributary.events.clinicalrecord.Measurement.Station;
import org.tributary.events.clinicalrecord.Measurement.VolumeMethod;
import org.tributary.events.clinicalrecord.Measurement.Weight;
import org.tributary.events.terms.CeapClass;
import org.tributary.events.terms.GirthMethod;
import org.tributary.events.terms.HandOrFoot;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.LymphedemaStage;
import org.tributary.events.terms.YesOrNo;

/** Measurements as somebody takes them; each has a name of its own. */
final class MeasurementExamples {

    private MeasurementExamples() {}

    /** Of the same girth everywhere, counted from the floor: 1 % more girth is 2.01 % more volume. */
    static LimbGirths girths(Limb limb, double girthCm) {
        return girths(limb, Landmark.FLOOR, GirthMethod.TAPE_FRUSTUM, null, null, girthCm);
    }

    static LimbGirths girths(
            Limb limb,
            Landmark landmark,
            GirthMethod method,
            @Nullable String protocol,
            @Nullable String version,
            double girthCm) {
        return new LimbGirths(
                MeasurementId.next(),
                limb,
                landmark,
                method,
                List.of(new Station(10, girthCm), new Station(14, girthCm), new Station(18, girthCm)),
                null,
                null,
                null,
                null,
                protocol,
                version);
    }

    static Measurement volume(Limb limb, VolumeMethod method, double millilitres) {
        return new LimbVolume(MeasurementId.next(), limb, method, millilitres, null, null, null, null);
    }

    static Measurement figureOfEight(HandOrFoot limb, double cm) {
        return figureOfEight(limb, cm, null, null);
    }

    static Measurement figureOfEight(HandOrFoot limb, double cm, @Nullable String protocol, @Nullable String version) {
        return new FigureOfEight(MeasurementId.next(), limb, cm, null, null, protocol, version);
    }

    static Measurement bioimpedance(double lDex) {
        return new Bioimpedance(MeasurementId.next(), Limb.LEFT_LEG, lDex, null, null, null);
    }

    /** All questions of which these are answered with yes. */
    static Measurement questionnaire(int questions, Integer... yes) {
        return new MnsiQuestionnaire(MeasurementId.next(), answers(questions, List.of(yes)), null, null);
    }

    private static Map<Integer, YesOrNo> answers(int questions, List<Integer> yes) {
        return IntStream.rangeClosed(1, questions)
                .boxed()
                .collect(Collectors.toMap(
                        question -> question, question -> yes.contains(question) ? YesOrNo.YES : YesOrNo.NO));
    }

    static Measurement examination(double score) {
        return new MnsiExamination(MeasurementId.next(), score, null, null);
    }

    static Measurement walked(String protocol, String version, @Nullable Double onset, double maximum) {
        return new Claudication(MeasurementId.next(), protocol, version, onset, maximum, null, null);
    }

    static Measurement stage(LymphedemaStage stage) {
        return new IslStage(MeasurementId.next(), Limb.LEFT_LEG, stage, null, null);
    }

    static Measurement ceap(Limb limb) {
        return new Ceap(MeasurementId.next(), limb, CeapClass.C4A, true, null, null);
    }

    static Measurement score(String instrument, String version, double value) {
        return new InstrumentScore(MeasurementId.next(), instrument, version, value, null, null);
    }

    static Measurement pitting(int depthMm, int seconds) {
        return new Pitting(MeasurementId.next(), Limb.LEFT_LEG, depthMm, seconds, null, null);
    }

    static Measurement pressures(Limb limb, int ankle, int brachial) {
        return new AnkleBrachialPressures(
                MeasurementId.next(), limb, ankle, brachial, null, null, null, null, null, null);
    }

    static Measurement weight(double kg) {
        return new Weight(MeasurementId.next(), kg, null, null);
    }
}
