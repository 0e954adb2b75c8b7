package org.tributary.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.measurement.AnkleBrachialIndex.Band;

class OtherMeasuresSpec {

    private static final MeasurementPolicy POLICY = MeasurementPolicy.current();

    @ParameterizedTest
    @CsvSource({
        "0,   120, 0.00, ABNORMAL",
        "108, 120, 0.90, ABNORMAL",
        "181, 200, 0.91, BORDERLINE", // 0.905 rounds half up before it is banded
        "119, 120, 0.99, BORDERLINE",
        "199, 200, 1.00, NORMAL", // 0.995
        "120, 120, 1.00, NORMAL",
        "168, 120, 1.40, NORMAL",
        "169, 120, 1.41, NON_COMPRESSIBLE"
    })
    void an_ankle_brachial_index_is_rounded_and_then_banded(int ankle, int brachial, BigDecimal value, Band band) {
        assertThat(AnkleBrachialIndex.of(ankle, brachial, POLICY)).isEqualTo(new AnkleBrachialIndex(value, band));
    }

    @Test
    void an_arm_without_pressure_is_no_measurement() {
        assertThatThrownBy(() -> AnkleBrachialIndex.of(100, 0, POLICY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AnkleBrachialIndex.of(-1, 120, POLICY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AnkleBrachialIndex.of(401, 120, POLICY)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0,  0, true",
        "2, 1,  1, true",
        "3, 15, 2, true",
        "4, 16, 2, false", // as deep as 2+, as slow as 3+: the depth decides
        "6, 60, 3, true",
        "7, 70, 4, true",
        "8, 90, 4, true"
    })
    void pitting_is_graded_by_depth_and_confirmed_by_seconds(int depthMm, int seconds, int grade, boolean agrees) {
        assertThat(PittingGrade.of(depthMm, seconds, POLICY)).isEqualTo(new PittingGrade(grade, agrees));
    }

    @Test
    void a_pit_has_a_possible_depth() {
        assertThatThrownBy(() -> PittingGrade.of(-1, 0, POLICY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PittingGrade.of(2, 601, POLICY)).isInstanceOf(IllegalArgumentException.class);
    }
}
