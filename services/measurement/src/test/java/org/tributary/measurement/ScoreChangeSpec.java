package org.tributary.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.measurement.ScoreChange.Detection;
import org.tributary.measurement.ScoreChange.Importance;

/** What is beyond error and what matters to patients are two statements. */
class ScoreChangeSpec {

    private static final MeasurementPolicy POLICY = MeasurementPolicy.current();

    @ParameterizedTest
    @CsvSource({
        // pain: 2 points or 30 %, and no error is known
        "PAIN_NRS, 8, 6, ERROR_UNKNOWN, BETTER", // 2 points, 25 %
        "PAIN_NRS, 8, 7, ERROR_UNKNOWN, NOT_IMPORTANT",
        "PAIN_NRS, 3, 2, ERROR_UNKNOWN, BETTER", // 1 point, 33 %
        "PAIN_NRS, 4, 3, ERROR_UNKNOWN, NOT_IMPORTANT", // 25 %
        "PAIN_NRS, 3, 4, ERROR_UNKNOWN, WORSE",
        "PAIN_NRS, 6, 8, ERROR_UNKNOWN, WORSE",
        "PAIN_NRS, 0, 1, ERROR_UNKNOWN, NOT_IMPORTANT", // no percentage of 0
        "PAIN_NRS, 0, 2, ERROR_UNKNOWN, WORSE",
        "PAIN_NRS, 5, 5, ERROR_UNKNOWN, NOT_IMPORTANT",
        // LLIS: the error is larger than what matters
        "LLIS_2, 40, 32.74, WITHIN_ERROR, NOT_IMPORTANT",
        "LLIS_2, 40, 32.73, WITHIN_ERROR, BETTER",
        "LLIS_2, 40, 27.26, BEYOND_ERROR, BETTER",
        "LLIS_2, 40, 27.27, WITHIN_ERROR, BETTER",
        "LLIS_2, 40, 47.27, WITHIN_ERROR, WORSE",
        "LLIS_1, 40, 28.47, BEYOND_ERROR, BETTER",
        "LLIS_1, 40, 32.70, WITHIN_ERROR, NOT_IMPORTANT",
        // claudication: farther is better, and not by as much as nearer is worse
        "CLAUDICATION_MAXIMUM, 200, 505, ERROR_UNKNOWN, BETTER",
        "CLAUDICATION_MAXIMUM, 200, 504, ERROR_UNKNOWN, NOT_IMPORTANT",
        "CLAUDICATION_MAXIMUM, 200, 53, ERROR_UNKNOWN, WORSE",
        "CLAUDICATION_MAXIMUM, 200, 54, ERROR_UNKNOWN, NOT_IMPORTANT",
        "CLAUDICATION_FUNCTIONAL, 200, 450, ERROR_UNKNOWN, BETTER",
        "CLAUDICATION_FUNCTIONAL, 200, 80, ERROR_UNKNOWN, WORSE",
        "CLAUDICATION_FUNCTIONAL, 200, 449, ERROR_UNKNOWN, NOT_IMPORTANT",
        "CLAUDICATION_FUNCTIONAL, 200, 81, ERROR_UNKNOWN, NOT_IMPORTANT",
    })
    void a_change_is_judged_by_error_and_by_importance_apart(
            ScoreMeasure measure, double baseline, double now, Detection detection, Importance importance) {
        var change = ScoreChange.of(measure, baseline, now, POLICY);

        assertThat(change.detection()).isEqualTo(detection);
        assertThat(change.importance()).isEqualTo(importance);
    }

    @Test
    void a_percentage_of_nothing_is_not_a_number() {
        assertThat(ScoreChange.of(ScoreMeasure.PAIN_NRS, 0, 4, POLICY).percent())
                .isEmpty();
        assertThat(ScoreChange.of(ScoreMeasure.PAIN_NRS, 8, 6, POLICY).percent())
                .contains(-25.0);
    }

    @Test
    void a_change_names_its_policy_and_its_source() {
        var change = ScoreChange.of(ScoreMeasure.LLIS_2, 40, 30, POLICY);

        assertThat(change.policyVersion()).isEqualTo("measurement-3");
        assertThat(change.thresholds().source()).contains("12.74");
        assertThat(change.points()).isEqualTo(-10);
    }
}
