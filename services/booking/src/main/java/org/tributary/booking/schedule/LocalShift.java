package org.tributary.booking.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.tributary.events.TherapistId;

/** A shift as it is kept: by the clocks of its clinic. */
record LocalShift(TherapistId therapistId, LocalDate day, LocalTime starts, LocalTime ends) {

    Shift in(ZoneId zone) {
        return new Shift(therapistId, TimeSpan.of(day, starts, ends, zone));
    }
}
