package org.tributary.booking.replanning;

import java.time.Instant;
import java.util.List;
import org.tributary.booking.appointment.VisitPlan;
import org.tributary.booking.schedule.Stretches;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.AppointmentId;
import org.tributary.events.PatientId;

/**
 * A visit that lost its time, and what its patient can do.
 *
 * @param until when it must have ended
 * @param taken when the patient is elsewhere
 * @param fit when such a visit of the patient may start
 */
record DisplacedVisit(
        AppointmentId appointmentId,
        PatientId patientId,
        VisitPlan visit,
        Move.Place was,
        Instant until,
        Stretches taken,
        List<TimeSpan> fit) {

    boolean canBeAt(TimeSpan time) {
        return !time.startsAt().isBefore(was.startsAt())
                && !time.endsAt().isAfter(until)
                && fit.stream().anyMatch(span -> span.includes(time.startsAt()))
                && !taken.overlap(time);
    }
}
