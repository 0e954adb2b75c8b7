package org.tributary.booking.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;
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

    /** What the clock shows at a moment. */
    public static WallClock showing(Instant instant, ZoneId zone) {
        var isShownTwice = zone.getRules()
                        .getValidOffsets(instant.atZone(zone).toLocalDateTime())
                        .size()
                > 1;
        return new WallClock(instant, isShownTwice ? ClockChange.CLOCK_OVERLAP : null);
    }

    /** Every moment at which the clock shows this time that day, the one that is meant first. */
    public static Stream<WallClock> allAt(LocalDate date, LocalTime time, ZoneId zone) {
        var meant = at(date, time, zone);
        return meant.change == ClockChange.CLOCK_OVERLAP
                ? zone.getRules().getValidOffsets(date.atTime(time)).stream()
                        .map(offset -> new WallClock(date.atTime(time).toInstant(offset), meant.change))
                : Stream.of(meant);
    }
}
