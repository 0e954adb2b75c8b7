package org.tributary.booking.availability;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.tributary.booking.schedule.Timetable;
import org.tributary.events.booking.ClinicEvent.OpeningHours;

/** When a clinic is open week by week, by the clocks of its zone, and how long its rooms rest after a visit. */
public record ClinicHours(ZoneId zone, Duration turnover, List<OpeningHours> week) {

    /** The same, as the moments that these local times mean. */
    public Timetable timetable() {
        return new Timetable(zone, week);
    }
}
