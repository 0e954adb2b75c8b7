package org.tributary.clinicalrecord.measurements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.events.MeasurementId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.Measurement.AnkleBrachialPressures;
import org.tributary.events.clinicalrecord.Measurement.PainScore;
import org.tributary.events.clinicalrecord.PatientEvent.ReadingKind;
import org.tributary.events.clinicalrecord.SafetyEvent.MeasuredValue;
import org.tributary.events.terms.Limb;

class CirculationValuesSpec {

    @ParameterizedTest
    @CsvSource({
        "54,  120, 0.45",
        "60,  120, 0.50",
        "989, 2000, 0.49",
        "99,  200, 0.50",
        "0,   120, 0.00",
        "179, 127, 1.41",
    })
    void the_index_is_the_ankle_over_the_arm_rounded_half_up(int ankle, int arm, BigDecimal index) {
        var pressures = new AnkleBrachialPressures(MeasurementId.next(), Limb.LEFT_LEG, ankle, arm, null, null);

        assertThat(CirculationValues.of(List.of(pressures)))
                .containsExactly(
                        new MeasuredValue(ReadingKind.ANKLE_BRACHIAL_INDEX, BodyRegion.LEFT_LEG, index),
                        new MeasuredValue(ReadingKind.ANKLE_PRESSURE, BodyRegion.LEFT_LEG, BigDecimal.valueOf(ankle)));
    }

    @Test
    void pain_says_nothing_of_the_circulation() {
        assertThat(CirculationValues.of(List.of(new PainScore(MeasurementId.next(), 9, null, null))))
                .isEmpty();
    }
}
