package org.tributary.clinicalrecord.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.DUBLIN;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.bioimpedance;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.ceap;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.examination;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.figureOfEight;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.girths;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.questionnaire;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.score;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.stage;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.walked;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.Landmark;
import org.tributary.events.terms.GirthMethod;
import org.tributary.events.terms.HandOrFoot;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.LymphedemaStage;

class PossibleScalesSpec {

    private static final DayOfVisit VISIT = DayOfVisit.of(APRIL_1, DUBLIN, APRIL_1);
    private static final String ANSWERS = "Each of the questions 1 to 15 is answered, and no other";
    private static final String HALVES = "Lies between 0 and 10, in steps of 0.5";
    private static final String NO_PROTOCOL = "There is no such protocol of this version for it";
    private static final String NO_INSTRUMENT = "The registry has no such instrument of this version";

    static Stream<Arguments> what_cannot_be_true() {
        return Stream.of(
                Arguments.of(figureOfEight(HandOrFoot.LEFT_HAND, 0), "cm", "Is more than 0 and at most 150 cm"),
                Arguments.of(figureOfEight(HandOrFoot.LEFT_FOOT, 150.1), "cm", "Is more than 0 and at most 150 cm"),
                Arguments.of(
                        figureOfEight(HandOrFoot.LEFT_FOOT, Double.NaN), "cm", "Is more than 0 and at most 150 cm"),
                Arguments.of(
                        figureOfEight(HandOrFoot.LEFT_FOOT, 50, "FOOT_FIGURE_OF_NINE", "1"), "protocol", NO_PROTOCOL),
                Arguments.of(
                        figureOfEight(HandOrFoot.LEFT_HAND, 50, "FOOT_FIGURE_OF_EIGHT", "1"),
                        "limb",
                        "The protocol is not for this limb"),
                Arguments.of(bioimpedance(-200.1), "lDex", "Lies between -200 and 1000"),
                Arguments.of(bioimpedance(1000.1), "lDex", "Lies between -200 and 1000"),
                Arguments.of(bioimpedance(Double.NaN), "lDex", "Lies between -200 and 1000"),
                Arguments.of(questionnaire(14), "answers", ANSWERS),
                Arguments.of(questionnaire(16), "answers", ANSWERS),
                Arguments.of(examination(-0.5), "score", HALVES),
                Arguments.of(examination(10.5), "score", HALVES),
                Arguments.of(examination(2.25), "score", HALVES),
                Arguments.of(examination(Double.NaN), "score", HALVES),
                Arguments.of(walked("TREADMILL", "1", null, 100), "protocol", NO_PROTOCOL),
                Arguments.of(walked("TREADMILL_GRADED", "2", null, 100), "protocol", NO_PROTOCOL),
                Arguments.of(walked("LEG_4CM", "1", null, 100), "protocol", NO_PROTOCOL),
                Arguments.of(walked("FREE_WALK", "1", -1.0, 100), "onsetM", "Lies between 0 and 20000 m"),
                Arguments.of(walked("FREE_WALK", "1", null, 20000.5), "maximumM", "Lies between 0 and 20000 m"),
                Arguments.of(walked("FREE_WALK", "1", null, Double.NaN), "maximumM", "Lies between 0 and 20000 m"),
                Arguments.of(walked("FREE_WALK", "1", 100.5, 100), "onsetM", "Lies beyond the whole distance"),
                Arguments.of(ceap(Limb.LEFT_ARM), "limb", "The class is of a leg's veins"),
                Arguments.of(score("SF_36", "1", 10), "instrument", NO_INSTRUMENT),
                Arguments.of(score("LLIS", "3", 10), "instrument", NO_INSTRUMENT),
                Arguments.of(score("PAIN_NRS", "1", 5), "instrument", "Is charted by a kind of its own"),
                Arguments.of(score("LLIS", "2", 100.1), "value", "Lies between 0 and 100"),
                Arguments.of(score("LLIS", "2", Double.POSITIVE_INFINITY), "value", "Lies between 0 and 100"),
                Arguments.of(score("VCSS", "2", 7.5), "value", "Lies between 0 and 30, in steps of 1"),
                Arguments.of(byProtocol(Limb.LEFT_LEG, Landmark.FLOOR, "LEG_5CM", "1"), "protocol", NO_PROTOCOL),
                Arguments.of(byProtocol(Limb.LEFT_LEG, Landmark.FLOOR, "FREE_WALK", "1"), "protocol", NO_PROTOCOL),
                Arguments.of(byProtocol(Limb.LEFT_LEG, Landmark.FLOOR, "LEG_4CM", null), "protocol", NO_PROTOCOL),
                Arguments.of(
                        byProtocol(Limb.LEFT_LEG, Landmark.FLOOR, null, "1"), "protocol", "A version is of a protocol"),
                Arguments.of(
                        byProtocol(Limb.LEFT_ARM, Landmark.FLOOR, "LEG_4CM", "1"),
                        "limb",
                        "The protocol is not for this limb"),
                Arguments.of(
                        byProtocol(Limb.LEFT_LEG, Landmark.ULNAR_STYLOID, "LEG_4CM", "1"),
                        "landmark",
                        "The protocol does not count from this landmark"),
                Arguments.of(
                        girths(Limb.LEFT_LEG, Landmark.FLOOR, GirthMethod.TAPE_MEAN_CYLINDER, null, null, 30),
                        "method",
                        "Is only taken over from another system"));
    }

    @ParameterizedTest
    @MethodSource
    void what_cannot_be_true(Measurement measurement, String field, String message) {
        assertThat(Readings.errorsIn(List.of(measurement), VISIT))
                .containsExactly(new InvalidReading("measurements[0]." + field, message));
    }

    @Test
    void what_may_be_true_has_no_errors_up_to_its_bounds() {
        assertThat(Readings.errorsIn(everything(), VISIT)).isEmpty();
        assertThat(Readings.errorsIn(
                        List.of(
                                figureOfEight(HandOrFoot.RIGHT_FOOT, 150),
                                bioimpedance(-200),
                                examination(10),
                                walked("FREE_WALK", "1", 20000.0, 20000),
                                score("VCSS", "2", 30),
                                score("VCSS", "2", 30)),
                        VISIT))
                .containsExactly(new InvalidReading(
                        "measurements[5]", "The same was measured twice; which is right cannot be known"));
    }

    @Test
    void two_versions_of_an_instrument_are_two_things() {
        assertThat(Readings.errorsIn(List.of(score("LLIS", "1", 40), score("LLIS", "2", 41)), VISIT))
                .isEmpty();
    }

    @Test
    void two_charts_say_the_same_whatever_their_measurements_are_called() {
        assertThat(Readings.same(everything(), everything())).isTrue();
    }

    private static List<Measurement> everything() {
        return List.of(
                figureOfEight(HandOrFoot.LEFT_HAND, 40.2),
                bioimpedance(1000),
                questionnaire(15, 1, 2, 7),
                examination(2.5),
                walked("TREADMILL_GRADED", "1", 0.0, 340),
                stage(LymphedemaStage.LATENT),
                ceap(Limb.LEFT_LEG),
                score("LLIS", "2", 41.7),
                byProtocol(Limb.LEFT_LEG, Landmark.HEEL, "LEG_4CM", "1"));
    }

    private static Measurement byProtocol(
            Limb limb, Landmark landmark, @Nullable String protocol, @Nullable String version) {
        return girths(limb, landmark, GirthMethod.TAPE_FRUSTUM, protocol, version, 30);
    }
}
