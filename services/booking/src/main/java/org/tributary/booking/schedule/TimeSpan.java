package org.tributary.booking.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A stretch of time; where one ends the next may begin. */
public record TimeSpan(Instant startsAt, Instant endsAt) {

    /** A stretch of one local day. On the day the clocks change it is as long as the clocks make it. */
    public static TimeSpan of(LocalDate date, LocalTime starts, LocalTime ends, ZoneId zone) {
        return new TimeSpan(
                WallClock.at(date, starts, zone).instant(),
                WallClock.at(date, ends, zone).instant());
    }

    /** Whether there is any time in it: a stretch of local times may end before it begins on a day when clocks are put forward. */
    public boolean lasts() {
        return startsAt.isBefore(endsAt);
    }

    /** What of it is still to come. */
    public TimeSpan from(Instant now) {
        return startsAt.isBefore(now) ? new TimeSpan(now, endsAt) : this;
    }

    /** What of it lies in another; one that ends no later than it begins if nothing does. */
    public TimeSpan within(TimeSpan other) {
        return new TimeSpan(
                startsAt.isBefore(other.startsAt) ? other.startsAt : startsAt,
                endsAt.isAfter(other.endsAt) ? other.endsAt : endsAt);
    }

    public boolean includes(Instant moment) {
        return !moment.isBefore(startsAt) && moment.isBefore(endsAt);
    }

    public boolean overlaps(TimeSpan other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}
