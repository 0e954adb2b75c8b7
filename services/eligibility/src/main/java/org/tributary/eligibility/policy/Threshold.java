package org.tributary.eligibility.policy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tributary.events.clinicalrecord.PatientEvent.ReadingKind;

/**
 * From which value on a measurement is a finding.
 *
 * @param from the least value that is; none: there is no least
 * @param below the first value above that is not any more; none: there is no end
 * @param finding the code of what such a value is
 */
public record Threshold(
        ReadingKind kind,
        @Nullable BigDecimal from,
        @Nullable BigDecimal below,
        String finding) {

    /** Refuses one that every value or no value meets. */
    public Threshold {
        requireNonNull(kind, "A threshold is of a kind of measurement");
        requireNonNull(finding, "A threshold is met by a finding");
        if (from == null && below == null) {
            throw new IllegalArgumentException("A threshold has a from, a below or both");
        }
        if (from != null && below != null && from.compareTo(below) >= 0) {
            throw new IllegalArgumentException("A threshold begins before it ends");
        }
    }

    /** Whether a value is such a finding. */
    public boolean isMetBy(ReadingKind measured, BigDecimal value) {
        return kind == measured
                && (from == null || value.compareTo(from) >= 0)
                && (below == null || value.compareTo(below) < 0);
    }
}
