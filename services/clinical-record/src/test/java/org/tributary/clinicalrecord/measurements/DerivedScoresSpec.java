package org.tributary.clinicalrecord.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.examination;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.pitting;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.pressures;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.questionnaire;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.score;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.weight;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.terms.Limb;

class DerivedScoresSpec {

    static Stream<Arguments> what_follows_from_a_measurement() {
        return Stream.of(
                Arguments.of(pitting(4, 15), "PITTING_GRADE", "2", null),
                Arguments.of(pitting(0, 0), "PITTING_GRADE", "0", null),
                Arguments.of(pressures(Limb.LEFT_LEG, 181, 200), "ANKLE_BRACHIAL_INDEX", "0.91", "BORDERLINE"),
                Arguments.of(pressures(Limb.LEFT_LEG, 0, 120), "ANKLE_BRACHIAL_INDEX", "0.00", "ABNORMAL"),
                Arguments.of(questionnaire(15), "MNSI_QUESTIONNAIRE", "2", null),
                Arguments.of(questionnaire(15, 1, 7, 13), "MNSI_QUESTIONNAIRE", "1", null),
                Arguments.of(examination(2.0), "MNSI_EXAMINATION", "2.0", "BELOW_CUT_OFF"),
                Arguments.of(examination(2.5), "MNSI_EXAMINATION", "2.5", "NEUROPATHY_SUSPECTED"),
                Arguments.of(score("VCSS", "2", 8), "VCSS", "8.0", "SEVERE"),
                Arguments.of(score("TORONTO_CSS", "1", 11), "TORONTO_CSS", "11.0", "MODERATE"));
    }

    @ParameterizedTest
    @MethodSource
    void what_follows_from_a_measurement(
            Measurement measurement, String name, BigDecimal value, @Nullable String band) {
        assertThat(DerivedScores.of(List.of(measurement))).singleElement().satisfies(derived -> {
            assertThat(derived.measurementId()).isEqualTo(measurement.measurementId());
            assertThat(derived.name()).isEqualTo(name);
            assertThat(derived.value()).isEqualTo(value);
            assertThat(derived.band()).isEqualTo(band);
            assertThat(derived.basis()).isIn("measurement-3", "instruments-1");
        });
    }

    @Test
    void a_grade_says_whether_the_seconds_agree_with_it() {
        assertThat(DerivedScores.of(List.of(pitting(4, 15), pitting(4, 16))))
                .extracting(DerivedScore::reboundAgrees)
                .containsExactly(true, false);
    }

    @Test
    void from_a_weight_or_a_score_without_bands_nothing_follows() {
        assertThat(DerivedScores.of(List.of(weight(70), score("LLIS", "2", 40))))
                .isEmpty();
    }
}
