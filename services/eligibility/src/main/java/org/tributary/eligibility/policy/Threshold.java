package org.tributary.eligibility.policy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.tributary.events.clinicalrecord.PatientEvent.ReadingKind;

/**
 * From which value on a measurement is a finding.
 *
 * @param from the least value that is; none: there is no least
 * @param below the first value above that is not any more; none: there is no end
 * @param finding the code of what such a value is
 * @param gainedWithin it is no value that is judged but what was gained over the least of so many days; none: the value itself
 * @param unless what is believed instead of it
 * @param source where it is taken from, or that no clinician has signed it yet
 */
public record Threshold(
        ReadingKind kind,
        @Nullable BigDecimal from,
        @Nullable BigDecimal below,
        String finding,
        @Nullable Period gainedWithin,
        @Nullable Unless unless,
        @Nullable String source) {

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
        if (gainedWithin != null && (gainedWithin.isNegative() || from == null || from.signum() <= 0)) {
            throw new IllegalArgumentException("A gain is more than nothing, within days");
        }
    }

    /** Whether a value, or what was gained, is such a finding. */
    public boolean isMetBy(BigDecimal value) {
        return (from == null || value.compareTo(from) >= 0) && (below == null || value.compareTo(below) < 0);
    }
}
