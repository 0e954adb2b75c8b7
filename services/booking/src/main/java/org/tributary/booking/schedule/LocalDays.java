package org.tributary.booking.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The days of a stretch of time and the midnights at which they begin, for statements that must tell on which day a moment is:
 * {@code days[width_bucket(moment, midnights)]}. So no database is asked for a zone, of which it may know something else.
 */
public record LocalDays(List<LocalDate> dates, List<Instant> midnights) {

    /** All that a stretch touches. */
    public static LocalDays of(TimeSpan window, ZoneId zone) {
        var dates = window.startsAt()
                .atZone(zone)
                .toLocalDate()
                .datesUntil(window.endsAt().atZone(zone).toLocalDate().plusDays(1))
                .toList();
        var midnights =
                dates.stream().map(date -> date.atStartOfDay(zone).toInstant()).toList();
        return new LocalDays(dates, midnights);
    }
}
