package org.tributary.booking.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The moment that a clinic's wall clock means by a time of a day.
 *
 * <p>Clocks are put forward over times that then do not exist, and back over times that exist twice. Both are read by the offset
 * from before the change: a time in the gap is later by as much as the clock is put forward, and of two the earlier is meant.
 */
public record WallClock(Instant instant, Reading reading) {

    public static WallClock at(LocalDate date, LocalTime time, ZoneId zone) {
        var local = date.atTime(time);
        var change = zone.getRules().getTransition(local);
        if (change == null) {
            return new WallClock(local.atZone(zone).toInstant(), Reading.PLAIN);
        }
        return new WallClock(
                local.toInstant(change.getOffsetBefore()), change.isGap() ? Reading.CLOCK_GAP : Reading.CLOCK_OVERLAP);
    }

    /** Whether the time exists that day, and once. */
    public enum Reading {
        PLAIN,
        CLOCK_GAP,
        CLOCK_OVERLAP
    }
}
