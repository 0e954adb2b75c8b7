package org.tributary.measurement;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.measurement.MeasurementPolicy.Entries;

/**
 * By how much a score must change to be beyond its error, and by how much to matter to patients: two thresholds of two kinds.
 *
 * @param lowerIsBetter whether a lower score is the better one
 * @param detectable smallest change beyond the error of measurement (MDC95); none: no error is known
 * @param better smallest improvement that matters (MCID)
 * @param worse smallest worsening that matters, which may be another
 * @param percent of the baseline, which matters as well however few points it is; none: only points count
 */
public record ScoreThresholds(
        boolean lowerIsBetter,
        @Nullable Double detectable,
        double better,
        double worse,
        @Nullable Double percent,
        String source) {

    static ScoreThresholds read(ScoreMeasure measure, Entries policy) {
        var prefix = "score." + measure.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".";
        return new ScoreThresholds(
                policy.text(prefix + "better-is").equals("lower"),
                policy.find(prefix + "detectable").orElse(null),
                policy.number(prefix + "important-better"),
                policy.number(prefix + "important-worse"),
                policy.find(prefix + "important-percent").orElse(null),
                policy.text(prefix + "source"));
    }

    /** Smallest change beyond the error, if one is known. */
    public Optional<Double> detectableChange() {
        return Optional.ofNullable(detectable);
    }
}
