package org.tributary.measurement;

import java.math.BigDecimal;
import java.util.Optional;

/** How a score changed since the baseline. Whether that is beyond error and whether it matters are two statements. */
public record ScoreChange(
        ScoreMeasure measure, double baseline, double now, ScoreThresholds thresholds, String policyVersion) {

    /** By the thresholds of a policy. */
    public static ScoreChange of(ScoreMeasure measure, double baseline, double now, MeasurementPolicy policy) {
        return new ScoreChange(measure, baseline, now, policy.thresholds(measure), policy.version());
    }

    /** Follow-up minus baseline. */
    public double points() {
        return exactly().doubleValue();
    }

    /** The same in percent of the baseline; undefined where that is 0. */
    public Optional<Double> percent() {
        return baseline == 0 ? Optional.empty() : Optional.of(100 * points() / baseline);
    }

    /** Whether it is beyond the error of measurement; a change equal to the threshold is. */
    public Detection detection() {
        return thresholds
                .detectableChange()
                .map(mdc -> reaches(exactly().abs(), mdc) ? Detection.BEYOND_ERROR : Detection.WITHIN_ERROR)
                .orElse(Detection.ERROR_UNKNOWN);
    }

    /** Whether it is large enough to matter to patients, by points or, where the policy says so, by percent of the baseline. */
    public Importance importance() {
        var improvement = thresholds.lowerIsBetter() ? exactly().negate() : exactly();
        if (matters(improvement, thresholds.better())) {
            return Importance.BETTER;
        }
        return matters(improvement.negate(), thresholds.worse()) ? Importance.WORSE : Importance.NOT_IMPORTANT;
    }

    private boolean matters(BigDecimal points, double threshold) {
        return reaches(points, threshold) || mattersInPercent(points);
    }

    /** Compared without a division, so that exactly the percentage counts. */
    private boolean mattersInPercent(BigDecimal points) {
        var percent = thresholds.percent();
        return percent != null
                && baseline > 0
                && points.signum() > 0
                && points.multiply(BigDecimal.valueOf(100))
                                .compareTo(BigDecimal.valueOf(percent).multiply(BigDecimal.valueOf(baseline)))
                        >= 0;
    }

    /** Scores are decimal numbers and so are the thresholds: a binary fraction would miss one that is met exactly. */
    private BigDecimal exactly() {
        return BigDecimal.valueOf(now).subtract(BigDecimal.valueOf(baseline));
    }

    private static boolean reaches(BigDecimal points, double threshold) {
        return points.compareTo(BigDecimal.valueOf(threshold)) >= 0;
    }

    /** What measuring twice allows to say. */
    public enum Detection {
        BEYOND_ERROR,
        WITHIN_ERROR,
        ERROR_UNKNOWN
    }

    /** What patients notice. */
    public enum Importance {
        BETTER,
        NOT_IMPORTANT,
        WORSE
    }
}
