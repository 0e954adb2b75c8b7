package org.tributary.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.measurement.LimbKind.ARM;
import static org.tributary.measurement.LimbKind.LEG;
import static org.tributary.measurement.VolumeChange.Change.REAL_INCREASE;
import static org.tributary.measurement.VolumeChange.Change.REAL_REDUCTION;
import static org.tributary.measurement.VolumeChange.Change.WITHIN_ERROR;
import static org.tributary.measurement.VolumeChange.Measurers.DIFFERENT;
import static org.tributary.measurement.VolumeChange.Measurers.SAME;

import org.junit.jupiter.api.Test;
import org.tributary.measurement.ExcessReduction.Interpretable;
import org.tributary.measurement.ExcessReduction.NotInterpretable;

class SwellingSpec {

    private static final MeasurementPolicy POLICY = MeasurementPolicy.current();
    private static final LimbPair SWOLLEN = new LimbPair(2500, 2000);

    @Test
    void excess_is_what_the_affected_limb_has_more() {
        assertThat(SWOLLEN.excessMl()).isEqualTo(500);
        assertThat(SWOLLEN.percentDifference()).isEqualTo(25);
    }

    @Test
    void half_of_the_excess_is_gone() {
        assertThat(new LimbPair(2250, 2000).excessReductionSince(SWOLLEN, POLICY))
                .isEqualTo(new Interpretable(50));
    }

    @Test
    void each_visit_has_its_own_healthy_limb() {
        // both limbs grew by 100 mL: the excess is what it was
        assertThat(new LimbPair(2600, 2100).excessReductionSince(SWOLLEN, POLICY))
                .isEqualTo(new Interpretable(0));
    }

    @Test
    void a_reduction_is_never_clamped() {
        assertThat(new LimbPair(1900, 2000).excessReductionSince(SWOLLEN, POLICY))
                .isEqualTo(new Interpretable(120));
        assertThat(new LimbPair(2700, 2000).excessReductionSince(SWOLLEN, POLICY))
                .isEqualTo(new Interpretable(-40));
    }

    @Test
    void without_excess_at_baseline_there_is_no_percentage() {
        var even = new LimbPair(2000, 2000);

        assertThat(SWOLLEN.excessReductionSince(even, POLICY))
                .isEqualTo(new NotInterpretable(ExcessReduction.Reason.NO_EXCESS_AT_BASELINE, 0));
    }

    @Test
    void an_excess_within_error_has_no_percentage() {
        assertThat(SWOLLEN.excessReductionSince(new LimbPair(2080, 2000), POLICY))
                .isEqualTo(new NotInterpretable(ExcessReduction.Reason.EXCESS_WITHIN_ERROR, 4));
        assertThat(new LimbPair(2050, 2000).excessReductionSince(new LimbPair(2100, 2000), POLICY))
                .isEqualTo(new Interpretable(50));
    }

    @Test
    void the_two_kinds_of_reduction_are_not_the_same_number() {
        assertThat(new VolumeChange(2500, 2250).percentReduction()).isEqualTo(10);
    }

    @Test
    void a_change_is_judged_by_the_threshold_at_full_precision_and_not_as_it_is_shown() {
        assertThat(new VolumeChange(2500, 2443).judge(ARM, SAME, POLICY)).isEqualTo(REAL_REDUCTION);
        assertThat(new VolumeChange(2500, 2455).judge(LEG, SAME, POLICY)).isEqualTo(REAL_REDUCTION);
    }

    @Test
    void a_leg_changes_from_one_point_seven_seven_four_percent_on() {
        assertThat(new VolumeChange(1000, 982.25).judge(LEG, SAME, POLICY)).isEqualTo(REAL_REDUCTION);
        assertThat(new VolumeChange(1000, 982.27).judge(LEG, SAME, POLICY)).isEqualTo(WITHIN_ERROR);
        assertThat(new VolumeChange(1000, 1000).judge(LEG, SAME, POLICY)).isEqualTo(WITHIN_ERROR);
        assertThat(new VolumeChange(1000, 1017.73).judge(LEG, SAME, POLICY)).isEqualTo(WITHIN_ERROR);
        assertThat(new VolumeChange(1000, 1017.75).judge(LEG, SAME, POLICY)).isEqualTo(REAL_INCREASE);
    }

    @Test
    void an_arm_changes_from_two_point_two_seven_three_percent_on() {
        assertThat(new VolumeChange(1000, 977.28).judge(ARM, SAME, POLICY)).isEqualTo(WITHIN_ERROR);
        assertThat(new VolumeChange(1000, 977.26).judge(ARM, SAME, POLICY)).isEqualTo(REAL_REDUCTION);
    }

    @Test
    void two_measurers_need_a_larger_change() {
        assertThat(new VolumeChange(1000, 963).judge(LEG, DIFFERENT, POLICY)).isEqualTo(WITHIN_ERROR);
        assertThat(new VolumeChange(1000, 962).judge(LEG, DIFFERENT, POLICY)).isEqualTo(REAL_REDUCTION);
        assertThat(new VolumeChange(1000, 900).judge(ARM, DIFFERENT, POLICY)).isEqualTo(WITHIN_ERROR);
    }

    @Test
    void the_thresholds_follow_from_their_sources() {
        assertThat(POLICY.detectableChangePercent(ARM, SAME)).isEqualTo(mdc95(0.82));
        assertThat(POLICY.detectableChangePercent(LEG, SAME)).isEqualTo(mdc95(0.64));
        assertThat(POLICY.detectableChangePercent(ARM, DIFFERENT)).isEqualTo(mdc95(6.6));
        assertThat(POLICY.detectableChangePercent(LEG, DIFFERENT)).isEqualTo(3.8);
        assertThat(POLICY.status()).isEqualTo("pending clinical ratification");
    }

    @Test
    void a_volume_is_positive() {
        assertThatThrownBy(() -> new LimbPair(0, 2000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VolumeChange(2000, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double mdc95(double sem) {
        return 1.96 * Math.sqrt(2) * sem;
    }
}
