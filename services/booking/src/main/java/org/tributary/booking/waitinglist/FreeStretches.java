package org.tributary.booking.waitinglist;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.FreedTime;
import org.tributary.booking.appointment.VisitPlan;
import org.tributary.booking.schedule.Premises;
import org.tributary.booking.schedule.ScheduleReader;
import org.tributary.booking.schedule.Shift;
import org.tributary.booking.schedule.Stretches;
import org.tributary.booking.schedule.TimeClaims;
import org.tributary.booking.schedule.TimeSpan;

/** What is free of a time that came free, and together with it: it may have come free in parts, or beside what was free before. */
@Component
class FreeStretches {

    private final ScheduleReader schedule;
    private final TimeClaims claims;

    FreeStretches(ScheduleReader schedule, TimeClaims claims) {
        this.schedule = schedule;
        this.claims = claims;
    }

    /** The stretches that nobody has taken, the earliest first, as far as a visit reaches that has some of the freed time. */
    List<Stretch> around(FreedTime freed) {
        return schedule.premises(freed.clinicId(), freed.startsAt())
                .map(clinic -> around(freed, clinic))
                .orElseGet(List::of);
    }

    private List<Stretch> around(FreedTime freed, Premises clinic) {
        var came = new TimeSpan(freed.startsAt(), freed.endsAt());
        var window = new TimeSpan(
                freed.startsAt().minus(VisitPlan.LONGEST), freed.endsAt().plus(VisitPlan.LONGEST));
        var timetable = clinic.timetable();
        var there = schedule.shifts(freed.clinicId(), timetable, window, freed.therapistId()).stream()
                .map(Shift::during)
                .toList();
        var free = timetable
                .openDuring(window)
                .within(Stretches.of(there))
                .within(Stretches.of(List.of(window)))
                .without(claims.takenOf(freed.therapistId(), window));
        return free.spans().stream()
                .filter(came::overlaps)
                .map(span -> new Stretch(freed.therapistId(), span, came.within(span)))
                .toList();
    }
}
