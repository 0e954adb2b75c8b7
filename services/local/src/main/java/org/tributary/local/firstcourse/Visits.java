package org.tributary.local.firstcourse;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Stream;

/** The two visits that are booked: on the next weekdays, in the clinic's local time, never in the past. */
record Visits(ZonedDateTime evaluation, ZonedDateTime treatment) {

    private static final LocalTime TEN = LocalTime.of(10, 0);

    static Visits after(Clock clock, ZoneId zone) {
        var days = Stream.iterate(LocalDate.now(clock.withZone(zone)).plusDays(1), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                .limit(2)
                .toList();
        return new Visits(
                days.getFirst().atTime(TEN).atZone(zone),
                days.getLast().atTime(TEN).atZone(zone));
    }
}
