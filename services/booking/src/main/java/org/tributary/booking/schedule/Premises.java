package org.tributary.booking.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.tributary.events.RoomId;

/**
 * A clinic as visits are fitted into it.
 *
 * @param closures those that are not over
 * @param turnover how long a room rests after a visit before it can be claimed again
 */
public record Premises(Timetable timetable, Stretches closures, List<RoomId> rooms, Duration turnover) {

    public ZoneId zone() {
        return timetable.zone();
    }

    /** The day on the clinic's calendar. */
    public LocalDate dayOf(Instant instant) {
        return timetable.dayOf(instant);
    }

    /** For how long a visit needs its room: it rests afterwards, but no longer than until the clinic is closed. */
    public TimeSpan withRest(TimeSpan visit) {
        var rested = visit.endsAt().plus(turnover);
        return new TimeSpan(
                visit.startsAt(),
                closures.nextFrom(visit.endsAt()).filter(rested::isAfter).orElse(rested));
    }
}
