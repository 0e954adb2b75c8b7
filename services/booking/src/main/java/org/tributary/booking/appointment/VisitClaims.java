package org.tributary.booking.appointment;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentRejection.Conflict;
import org.tributary.booking.appointment.AppointmentRejection.TimeTaken;
import org.tributary.booking.schedule.Premises;
import org.tributary.booking.schedule.TimeClaims;
import org.tributary.booking.schedule.TimeClaims.Answer.InTheWay;
import org.tributary.booking.schedule.VisitNeeds;
import org.tributary.booking.views.agenda.AppointmentReader;
import org.tributary.events.AppointmentId;
import org.tributary.events.Id;
import org.tributary.events.RoomId;
import org.tributary.platform.kernel.RejectedException;

/** Claims the time of visits, and tells who has it already as far as the clinic may know. */
@Component
class VisitClaims {

    private final TimeClaims claims;
    private final AppointmentReader appointments;
    private final FreedTimeListener waiting;

    VisitClaims(TimeClaims claims, AppointmentReader appointments, FreedTimeListener waiting) {
        this.claims = claims;
        this.appointments = appointments;
        this.waiting = waiting;
    }

    /**
     * Takes the time of the therapist, the patient and the first free one of the rooms that will do, which it answers.
     *
     * @throws RejectedException with {@link TimeTaken}; the transaction is then to be rolled back
     */
    RoomId claim(Id holder, Visit visit, Premises premises) {
        var rooms = visit.roomId() == null ? premises.rooms() : List.of(visit.roomId());
        var wanted = new VisitNeeds(
                visit.therapistId(), visit.patientId(), rooms, visit.slot(), premises.withRest(visit.slot()));
        return switch (claims.claim(holder, wanted)) {
            case TimeClaims.Answer.Claimed it -> it.roomId();
            case TimeClaims.Answer.Taken taken -> throw new RejectedException(refusal(visit, taken.by()));
        };
    }

    void release(Id holder) {
        claims.release(holder);
    }

    /** Releases what a visit holds, and lets those know who wait for a time. */
    void giveBack(AppointmentId holder, Visit visit) {
        claims.release(holder);
        waiting.hearOf(
                new FreedTime(visit.clinicId(), visit.kind(), visit.therapistId(), visit.startsAt(), visit.endsAt()));
    }

    /** When something is, is told where it is this clinic's own. */
    private TimeTaken refusal(Visit visit, List<InTheWay> by) {
        var own = appointments.timesOf(
                by.stream().map(InTheWay::holder).map(AppointmentId::new).toList(), visit.clinicId());
        return new TimeTaken(by.stream()
                .map(it -> {
                    var during = it.closure() == null ? own.get(new AppointmentId(it.holder())) : it.closure();
                    return during == null
                            ? new Conflict(it.what(), null, null)
                            : new Conflict(it.what(), during.startsAt(), during.endsAt());
                })
                .distinct()
                .toList());
    }
}
