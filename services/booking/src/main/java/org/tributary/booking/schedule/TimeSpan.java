package org.tributary.booking.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;

/** A stretch of time; where one ends the next may begin. */
public record TimeSpan(Instant startsAt, Instant endsAt) {

    /** A stretch of one local day. On the day the clocks change it is as long as the clocks make it. */
    public static TimeSpan of(LocalDate date, LocalTime starts, LocalTime ends, ZoneId zone) {
        return new TimeSpan(
                date.atTime(starts).atZone(zone).toInstant(),
                date.atTime(ends).atZone(zone).toInstant());
    }

    /** What of it is still to come. */
    public TimeSpan from(Instant now) {
        return startsAt.isBefore(now) ? new TimeSpan(now, endsAt) : this;
    }

    public boolean overlaps(TimeSpan other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    /** Whether these stretches together leave no moment of this one out. */
    public boolean isCoveredBy(Collection<TimeSpan> spans) {
        var covered = startsAt;
        for (var span :
                spans.stream().sorted(Comparator.comparing(TimeSpan::startsAt)).toList()) {
            if (!span.startsAt.isAfter(covered) && span.endsAt.isAfter(covered)) {
                covered = span.endsAt;
            }
        }
        return !covered.isBefore(endsAt);
    }
}
