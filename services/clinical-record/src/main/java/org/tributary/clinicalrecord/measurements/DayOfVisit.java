package org.tributary.clinicalrecord.measurements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When what is charted of a visit can have been measured: on the clinic's own day of the visit, and not later than now.
 *
 * @param now when it is charted
 */
public record DayOfVisit(LocalDate day, ZoneId zone, Instant now) {

    /** The day of a visit that began then. */
    public static DayOfVisit of(Instant startedAt, ZoneId zone, Instant now) {
        return new DayOfVisit(LocalDate.ofInstant(startedAt, zone), zone, now);
    }

    boolean includes(Instant at) {
        return LocalDate.ofInstant(at, zone).equals(day);
    }
}
