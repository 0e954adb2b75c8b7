package org.tributary.booking.availability;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.booking.ClinicEvent.OpeningHours;

/** When a clinic is open week by week, by the clocks of its zone, and how long its rooms rest after a visit. */
public record ClinicHours(ZoneId zone, Duration turnover, List<OpeningHours> week) {

    /** The stretches of opening on each day that the window touches. */
    public List<TimeSpan> on(TimeSpan window) {
        var first = window.startsAt().atZone(zone).toLocalDate();
        var last = window.endsAt().atZone(zone).toLocalDate();
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> week.stream()
                        .filter(hours -> hours.day() == day.getDayOfWeek())
                        .map(hours -> TimeSpan.of(day, hours.opens(), hours.closes(), zone)))
                .filter(open -> open.startsAt().isBefore(open.endsAt()))
                .toList();
    }
}
