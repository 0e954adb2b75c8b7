package org.tributary.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that a publication prints with the numbers they come from, to the last printed digit. */
class PublishedFiguresSpec {

    /**
     * Ancukiewicz 2012, 10.1007/s10549-012-2111-8, abstract: arms of 1,270 to 6,873 mL, of which a change of 200 mL was a relative
     * change of 2.9 to 15.7 %.
     */
    @ParameterizedTest
    @CsvSource({"6873, 2.9", "1270, 15.7"})
    void two_hundred_millilitres_are_not_the_same_for_every_arm(double armMl, BigDecimal percent) {
        var before = new LimbPair(armMl, armMl);
        var after = new LimbPair(armMl + 200, armMl);

        assertThat(oneDecimal(100 * after.relativeVolumeChangeSince(before))).isEqualTo(percent);
        assertThat(oneDecimal(-new VolumeChange(armMl, armMl + 200).percentReduction()))
                .isEqualTo(percent);
    }

    private static BigDecimal oneDecimal(double value) {
        return new BigDecimal(value).setScale(1, RoundingMode.HALF_UP);
    }
}
