package org.tributary.booking.appointment;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentCommand.DisplaceAppointment;
import org.tributary.booking.schedule.TimeClaims;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.views.agenda.AppointmentReader;
import org.tributary.events.AbsenceId;
import org.tributary.events.BlockId;
import org.tributary.events.ClinicId;
import org.tributary.events.ClosureId;
import org.tributary.events.TherapistId;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.platform.eventstore.NestedCommands;

/**
 * Takes time away from visits for what goes before them. Bookings of the clinic or the therapist that are under way are waited
 * for, and later ones meet the claim: no visit is left behind in a closed clinic.
 */
@Component
public class TimeBlocking {

    private final AppointmentReader appointments;
    private final DecisionLocks locks;
    private final NestedCommands nested;
    private final FreedTimeListener waiting;
    private final TimeClaims claims;

    TimeBlocking(
            AppointmentReader appointments,
            DecisionLocks locks,
            NestedCommands nested,
            FreedTimeListener waiting,
            TimeClaims claims) {
        this.appointments = appointments;
        this.locks = locks;
        this.nested = nested;
        this.waiting = waiting;
        this.claims = claims;
    }

    /** Locks the clinic; then the visits of patients who are there at that time, and are not sent away. */
    public List<TimeSpan> lockAndFindUnderWay(ClinicId clinic, TimeSpan during) {
        locks.beforeChanging(List.of(clinic));
        return appointments.underWayAt(clinic, during);
    }

    /** Locks the therapist; then the visits of patients whom they have received by then, and do not send away. */
    public List<TimeSpan> lockAndFindUnderWay(TherapistId therapist, TimeSpan during) {
        locks.beforeChanging(List.of(therapist));
        return appointments.underWayWith(therapist, during);
    }

    /** Displaces the visits, and takes all rooms. */
    public void close(ClinicId clinic, ClosureId closure, TimeSpan during) {
        appointments
                .plannedAt(clinic, during)
                .forEach(visit -> nested.send(new DisplaceAppointment(visit, closure, null)));
        waiting.giveWayAt(clinic, during);
        claims.blockRoomsOf(clinic, closure, during);
    }

    /** Displaces the visits at every clinic, and takes the therapist's time. */
    public void withdraw(TherapistId therapist, AbsenceId absence, TimeSpan during) {
        appointments
                .plannedWith(therapist, during)
                .forEach(visit -> nested.send(new DisplaceAppointment(visit, null, absence)));
        waiting.giveWayOf(therapist, during);
        claims.block(therapist, absence, during);
    }

    /** Gives the time back; who was displaced stays so. */
    public void lift(BlockId block) {
        claims.release(block);
    }
}
