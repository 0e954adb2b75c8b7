package org.tributary.booking.appointment;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentRejection.Conflict;
import org.tributary.booking.appointment.DecisionContext.Claim;
import org.tributary.booking.schedule.TimeClaims;
import org.tributary.booking.schedule.TimeClaims.Answer.InTheWay;
import org.tributary.booking.schedule.VisitNeeds;
import org.tributary.booking.views.agenda.AppointmentReader;
import org.tributary.events.AppointmentId;
import org.tributary.events.Id;
import org.tributary.events.booking.AppointmentEvent;

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

    /** Claims the time that a command wants; what was held before is given up for it. */
    DecisionContext claim(Appointment before, AppointmentCommand command, DecisionContext known) {
        var holder = command.appointmentId();
        return ClaimRules.wanted(before, command, known)
                .map(visit -> {
                    before.visitHoldingItsTime().ifPresent(_ -> claims.release(holder));
                    return known.with(claim(holder, visit, known));
                })
                .orElse(known);
    }

    /** Releases what is not held any more, and lets those know who wait for a time. */
    void release(AppointmentId holder, Appointment before, List<? extends AppointmentEvent> facts) {
        var after = before;
        for (var fact : facts) {
            after = after.after(fact);
        }
        if (before.visitHoldingItsTime().isPresent()
                && after.visitHoldingItsTime().isEmpty()) {
            claims.release(holder);
        }
        ClaimRules.offered(before, after).ifPresent(waiting::hearOf);
    }

    void release(Id holder) {
        claims.release(holder);
    }

    /** Takes the time of the therapist, the patient and the first free one of the rooms that will do. */
    Claim claim(Id holder, Visit visit, DecisionContext known) {
        var premises = known.premisesOrThrow();
        var rooms = visit.roomId() == null ? premises.rooms() : List.of(visit.roomId());
        var wanted = new VisitNeeds(
                visit.therapistId(),
                visit.patientId(),
                known.otherRecords(),
                rooms,
                visit.slot(),
                premises.withRest(visit.slot()));
        return switch (claims.claim(holder, wanted)) {
            case TimeClaims.Answer.Claimed it -> new Claim.Claimed(it.roomId());
            case TimeClaims.Answer.Taken taken -> new Claim.Taken(conflicts(visit, taken.by()));
        };
    }

    /** When something is, is told where it is this clinic's own. */
    private List<Conflict> conflicts(Visit visit, List<InTheWay> by) {
        var own = appointments.timesOf(
                by.stream().map(InTheWay::holder).map(AppointmentId::new).toList(), visit.clinicId());
        return by.stream()
                .map(it -> {
                    var during = it.closure() == null ? own.get(new AppointmentId(it.holder())) : it.closure();
                    return during == null
                            ? new Conflict(it.what(), null, null)
                            : new Conflict(it.what(), during.startsAt(), during.endsAt());
                })
                .distinct()
                .toList();
    }
}
