package org.tributary.measurement;

/**
 * How one limb's volume differs from what it was at baseline, over the same stations by the same method.
 *
 * @param baselineMl positive
 * @param nowMl positive
 */
public record VolumeChange(double baselineMl, double nowMl) {

    /**
     * Sets a volume against its baseline.
     *
     * @throws IllegalArgumentException if a volume is not a positive number of mL
     */
    public VolumeChange {
        Volumes.requirePositive(baselineMl);
        Volumes.requirePositive(nowMl);
    }

    /** Follow-up minus baseline in mL; negative is less volume. */
    public double millilitres() {
        return nowMl - baselineMl;
    }

    /**
     * Percent reduction of absolute volume, 100·(A1 - A2)/A1: at most 100, negative where the limb grew. Not interchangeable
     * with the reduction of excess. Source: EWMA 2014.
     */
    public double percentReduction() {
        return 100 * (baselineMl - nowMl) / baselineMl;
    }

    /**
     * Weight-adjusted change (WAC), A2·W1/(W2·A1) - 1: above -1, 0 where the limb grew as the body did. Source: Miller 2013,
     * Lymphology 46:64.
     *
     * @param baselineKg positive
     * @param nowKg positive
     */
    public double weightAdjusted(double baselineKg, double nowKg) {
        return nowMl * baselineKg / (nowKg * baselineMl) - 1;
    }

    /**
     * Change of the volume in percent, less the change of the body mass index in percent. Source: J Lymphoedema 2008;3:38.
     *
     * @param baselineIndex in kg/m², positive
     * @param nowIndex in kg/m², positive
     */
    public double bmiAdjusted(double baselineIndex, double nowIndex) {
        return -percentReduction() - 100 * (nowIndex - baselineIndex) / baselineIndex;
    }

    /**
     * Whether the change is larger than what measuring twice would give by itself (MDC95 = 1.96·√2·SEM, in percent of the
     * limb's volume). A change equal to the threshold is real. Sources: Tidhar 2015 for one measurer; see the policy for two.
     */
    public Change judge(LimbKind limb, Measurers measurers, MeasurementPolicy policy) {
        return judge(policy.detectableChangePercent(limb, measurers));
    }

    Change judge(double threshold) {
        var reduction = percentReduction();
        if (reduction >= threshold) {
            return Change.REAL_REDUCTION;
        }
        return -reduction >= threshold ? Change.REAL_INCREASE : Change.WITHIN_ERROR;
    }

    /** What may be said of a difference. */
    public enum Change {
        REAL_REDUCTION,
        WITHIN_ERROR,
        REAL_INCREASE
    }

    /** Whether one person took both measurements. */
    public enum Measurers {
        SAME,
        DIFFERENT
    }
}
