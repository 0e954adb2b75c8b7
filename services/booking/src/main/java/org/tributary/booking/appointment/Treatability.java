package org.tributary.booking.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentRejection.NotEligible;
import org.tributary.eligibility.Eligibility;
import org.tributary.events.ClinicId;
import org.tributary.events.Limits;
import org.tributary.events.PatientId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.HouseRule;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.kernel.RejectedException;

/** Whether a patient may be treated at a clinic at all, before it is settled when and by whom: what no choice of a time changes. */
@Component
public class Treatability {

    private final DecisionContextReader reader;

    Treatability(DecisionContextReader reader) {
        this.reader = reader;
    }

    /**
     * From when on the gate, as it is decided, does not let the patient be treated any more.
     *
     * @throws RejectedException as an appointment would be, whenever it were
     */
    public Instant until(Treatment treatment, Instant at) {
        var known = reader.lockAndRead(treatment.visit(VisitKind.TREATMENT, treatment.techniques(), at));
        var anyVisit = treatment.visit(VisitKind.EVALUATION, List.of(), at);
        if (VisitPolicy.of(anyVisit, EnumSet.allOf(HouseRule.class), at, known)
                instanceof VisitPolicy.Refused(var reason)) {
            throw new RejectedException(reason);
        }
        var gate = known.gateOrThrow();
        return switch (gate.eligibility(treatment.techniques(), at)) {
            case Eligibility.Refused no -> throw new RejectedException(NotEligible.of(no));
            case Eligibility.Allowed _, Eligibility.AwaitingClearance _ ->
                gate.schedule().plannableUntil(at, treatment.techniques()).orElse(Limits.LAST_MOMENT);
        };
    }

    /** What is planned, without a time. */
    public record Treatment(
            PatientId patientId,
            ClinicId clinicId,
            TherapistId therapistId,
            Duration duration,
            List<Technique> techniques) {

        private Visit visit(VisitKind kind, List<Technique> with, Instant startsAt) {
            return new Visit(
                    patientId,
                    clinicId,
                    therapistId,
                    null,
                    kind,
                    startsAt,
                    startsAt.plus(duration),
                    with,
                    null,
                    null,
                    null);
        }
    }
}
