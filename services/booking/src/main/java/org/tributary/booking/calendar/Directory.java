package org.tributary.booking.calendar;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tributary.booking.calendar.CalendarDecider.Known;
import org.tributary.booking.calendar.CalendarScope.OfClinic;
import org.tributary.booking.calendar.CalendarScope.OfTherapist;
import org.tributary.booking.schedule.ScheduleReader;

/** The clinics, rooms and therapists that the chain has; none of them ever goes. */
@Component
class Directory {

    private final ScheduleReader schedule;
    private final Clock clock;

    Directory(ScheduleReader schedule, Clock clock) {
        this.schedule = schedule;
        this.clock = clock;
    }

    Known knows(CalendarScope scope) {
        return switch (scope) {
            case OfClinic s -> {
                var clinic = schedule.premises(s.clinicId(), clock.instant());
                yield new Known(
                        clinic.isPresent(),
                        clinic.filter(it -> it.rooms().contains(s.roomId())).isPresent(),
                        s.therapistId() != null && schedule.hasTherapist(s.therapistId()));
            }
            case OfTherapist s -> new Known(false, false, schedule.hasTherapist(s.therapistId()));
        };
    }
}
