package org.tributary.booking.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tributary.events.booking.SeriesEvent.ClockChange;

/**
 * The moment that a clinic's wall clock means by a time of a day.
 *
 * <p>Clocks are put forward over times that then do not exist, and back over times that exist twice. Both are read by the offset
 * from before the change: a time in the gap is later by as much as the clock is put forward, and of two the earlier is meant.
 *
 * @param change absent where the time exists that day, and once
 */
public record WallClock(Instant instant, @Nullable ClockChange change) {

    public static WallClock at(LocalDate date, LocalTime time, ZoneId zone) {
        var local = date.atTime(time);
        var change = zone.getRules().getTransition(local);
        if (change == null) {
            return new WallClock(local.atZone(zone).toInstant(), null);
        }
        return new WallClock(
                local.toInstant(change.getOffsetBefore()),
                change.isGap() ? ClockChange.CLOCK_GAP : ClockChange.CLOCK_OVERLAP);
    }
}
