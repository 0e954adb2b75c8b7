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
     * Whether the change is larger than what measuring twice would give by itself (MDC95 = 1.96·√2·SEM, in percent of the
     * limb's volume). A change equal to the threshold is real. Sources: Tidhar 2015 for one measurer; see the policy for two.
     */
    public Change judge(LimbKind limb, Measurers measurers, MeasurementPolicy policy) {
        var threshold = policy.detectableChangePercent(limb, measurers);
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
