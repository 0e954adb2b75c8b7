package org.tributary.eligibility.policy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.tributary.events.clinicalrecord.PatientEvent.ReadingKind;

/**
 * A measurement of the same place that tells what another could not: a toe pressure, where an ankle cannot be compressed.
 *
 * @param from the least value that speaks for the patient
 * @param goodFor how long it does
 */
public record Unless(ReadingKind kind, BigDecimal from, Period goodFor) {

    /** Refuses one that any value is, or that is never too old. */
    public Unless {
        requireNonNull(kind, "What is believed instead is of a kind of measurement");
        requireNonNull(from, "What is believed instead has a least value");
        requireNonNull(goodFor, "What is believed instead is good for a time");
        if (goodFor.isZero() || goodFor.isNegative()) {
            throw new IllegalArgumentException("What is believed instead is good for a time");
        }
    }

    /** Whether a value that was measured then speaks for the patient at an instant. */
    public boolean isMetBy(ReadingKind measured, BigDecimal value, Instant measuredAt, Instant at) {
        return kind == measured && value.compareTo(from) >= 0 && at.isBefore(endOf(measuredAt));
    }

    /** The first moment at which a value that was measured then is too old. */
    Instant endOf(Instant measuredAt) {
        return measuredAt.atOffset(ZoneOffset.UTC).plus(goodFor).toInstant();
    }
}
