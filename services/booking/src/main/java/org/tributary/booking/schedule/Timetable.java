package org.tributary.booking.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.tributary.events.booking.ClinicEvent.OpeningHours;

/**
 * A clinic's week by the clocks of its zone. This is the one place where its local times become moments: opening hours that touch
 * are one, and those of a day lie within its midnights, whatever the clocks do in it.
 */
public record Timetable(ZoneId zone, List<OpeningHours> week) {

    /** The day on the clinic's calendar. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** From midnight to midnight; empty where the clocks leave the whole day out. */
    public TimeSpan day(LocalDate date) {
        return new TimeSpan(midnight(date), midnight(date.plusDays(1)));
    }

    /** When the clinic is open on a day. */
    public Stretches openOn(LocalDate date) {
        var day = day(date);
        return Stretches.of(
                hoursOn(date).stream().map(hours -> hours.within(day)).toList());
    }

    /** The opening hours of a day as they were written, those that touch apart. */
    public List<TimeSpan> hoursOn(LocalDate date) {
        return week.stream()
                .filter(hours -> hours.day() == date.getDayOfWeek())
                .map(hours -> TimeSpan.of(date, hours.opens(), hours.closes(), zone))
                .toList();
    }

    /** When it is open on each of the days that a stretch of time touches. */
    public Stretches openDuring(TimeSpan window) {
        return Stretches.of(LocalDays.of(window, zone).dates().stream()
                .flatMap(day -> openOn(day).spans().stream())
                .toList());
    }

    /** Whether it is open for the whole of a visit, by the hours of the day on which that starts. */
    public boolean isOpenFor(TimeSpan visit) {
        return openOn(dayOf(visit.startsAt())).cover(visit);
    }

    private Instant midnight(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }
}
