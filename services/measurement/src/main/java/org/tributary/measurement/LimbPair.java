package org.tributary.measurement;

import org.tributary.measurement.ExcessReduction.Interpretable;
import org.tributary.measurement.ExcessReduction.NotInterpretable;

/**
 * The affected and the healthy limb of one visit, in mL, over the same stations by the same method.
 *
 * @param affectedMl positive
 * @param healthyMl positive
 */
public record LimbPair(double affectedMl, double healthyMl) {

    /**
     * Pairs the volumes of one visit.
     *
     * @throws IllegalArgumentException if a volume is not a positive number of mL
     */
    public LimbPair {
        Volumes.requirePositive(affectedMl);
        Volumes.requirePositive(healthyMl);
    }

    /** Excess (lymphedema) volume A - U in mL; negative where the affected limb is the smaller. Source: Cochrane CD003475. */
    public double excessMl() {
        return affectedMl - healthyMl;
    }

    /** Percent volume difference 100·(A - U)/U, of one visit; above -100 %. Source: PMC3418149. */
    public double percentDifference() {
        return 100 * excessMl() / healthyMl;
    }

    /**
     * Percent reduction of excess volume since the baseline, 100·(EV1 - EV2)/EV1, each visit with its own healthy limb. Above
     * 100 % where the limb is now the smaller, negative where it is worse; never clamped. Source: Cochrane CD003475.
     *
     * <p>Not interpretable where the baseline has no excess (EV1 ≤ 0) or one within the error of measurement (EV1/U1 below the
     * policy's minimum).
     */
    public ExcessReduction excessReductionSince(LimbPair baseline, MeasurementPolicy policy) {
        if (baseline.excessMl() <= 0) {
            return new NotInterpretable(ExcessReduction.Reason.NO_EXCESS_AT_BASELINE, baseline.percentDifference());
        }
        if (baseline.percentDifference() < policy.minimumExcessPercent()) {
            return new NotInterpretable(ExcessReduction.Reason.EXCESS_WITHIN_ERROR, baseline.percentDifference());
        }
        return new Interpretable(100 * (baseline.excessMl() - excessMl()) / baseline.excessMl());
    }

    /**
     * Relative volume change (RVC) since a baseline before the swelling, A2·U1/(U2·A1) - 1: above -1, 0 where nothing changed, or
     * both limbs did alike. Source: Ancukiewicz 2011, PMID 20605339.
     */
    public double relativeVolumeChangeSince(LimbPair baseline) {
        return affectedMl * baseline.healthyMl / (healthyMl * baseline.affectedMl) - 1;
    }
}
