package org.tributary.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A leg's ankle-brachial index with its band.
 *
 * @param value a ratio with two decimals
 */
public record AnkleBrachialIndex(BigDecimal value, Band band) {

    private static final int HIGHEST_PRESSURE = 400;

    /**
     * The higher ankle pressure of a leg over the higher arm pressure, both systolic in mm[Hg], rounded half-up to 0.01
     * <em>before</em> it is banded. Source: AHA/ESC bands, of which the policy has the bounds.
     *
     * @param anklePressure the higher of dorsalis pedis and posterior tibial; 0 (no pulse) to 400
     * @param brachialPressure the higher of both arms; 1 to 400
     * @throws IllegalArgumentException if a pressure is out of its range
     */
    public static AnkleBrachialIndex of(int anklePressure, int brachialPressure, MeasurementPolicy policy) {
        if (anklePressure < 0 || anklePressure > HIGHEST_PRESSURE) {
            throw new IllegalArgumentException("An ankle pressure is 0 to 400 mm[Hg], not " + anklePressure);
        }
        if (brachialPressure < 1 || brachialPressure > HIGHEST_PRESSURE) {
            throw new IllegalArgumentException("A brachial pressure is 1 to 400 mm[Hg], not " + brachialPressure);
        }
        var value =
                BigDecimal.valueOf(anklePressure).divide(BigDecimal.valueOf(brachialPressure), 2, RoundingMode.HALF_UP);
        return new AnkleBrachialIndex(value, policy.ankleBrachialBand(value));
    }

    /** What an index suggests; a non-compressible artery is never read as good. */
    public enum Band {
        ABNORMAL,
        BORDERLINE,
        NORMAL,
        NON_COMPRESSIBLE
    }
}
