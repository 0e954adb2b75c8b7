package org.tributary.booking.appointment;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tributary.booking.appointment.AppointmentRejection.ClinicClosed;
import org.tributary.booking.appointment.AppointmentRejection.NotCertified;
import org.tributary.booking.appointment.AppointmentRejection.NotEligible;
import org.tributary.booking.appointment.AppointmentRejection.OutsideShift;
import org.tributary.booking.appointment.AppointmentRejection.SlotInThePast;
import org.tributary.booking.appointment.AppointmentRejection.UnknownClinic;
import org.tributary.booking.appointment.AppointmentRejection.UnknownPatient;
import org.tributary.booking.appointment.AppointmentRejection.UnknownRoom;
import org.tributary.booking.appointment.AppointmentRejection.UnknownTherapist;
import org.tributary.eligibility.Eligibility;
import org.tributary.events.booking.AppointmentEvent.HouseRule;
import org.tributary.events.terms.VisitKind;

/** Whether a visit may be, by everything that is known besides who holds which time. */
sealed interface VisitPolicy {

    /** Provisionally while a clearance is wanted. */
    record Allowed(boolean provisionally) implements VisitPolicy {}

    record Refused(AppointmentRejection reason) implements VisitPolicy {}

    /** What may be asked for at all comes first, then the house, then the therapist, then the patient's safety. */
    static VisitPolicy of(Visit visit, Set<HouseRule> setAside, Instant at, DecisionContext known) {
        return objectionToTheRequest(visit, at)
                .or(() -> unknown(visit, known))
                .or(() -> objectionOfTheHouse(visit, setAside, known))
                .<VisitPolicy>map(Refused::new)
                .orElseGet(() -> ofFitness(visit, known));
    }

    /** Certificates and the gate: what is judged again when the patient is there. */
    static VisitPolicy ofFitness(Visit visit, DecisionContext known) {
        return unknown(visit, known)
                .<VisitPolicy>map(Refused::new)
                .orElseGet(() -> visit.kind() == VisitKind.EVALUATION ? new Allowed(false) : ofTreatment(visit, known));
    }

    private static VisitPolicy ofTreatment(Visit visit, DecisionContext known) {
        var day = known.premisesOrThrow().dayOf(visit.startsAt());
        var notCertified = known.rosterOrThrow().notCertified(day, visit.techniques());
        if (!notCertified.isEmpty()) {
            return new Refused(new NotCertified(visit.therapistId(), day, notCertified));
        }
        return switch (known.gateOrThrow().eligibility(visit.techniques(), visit.startsAt())) {
            case Eligibility.Refused no -> new Refused(NotEligible.of(no));
            case Eligibility.AwaitingClearance _ -> new Allowed(true);
            case Eligibility.Allowed _ -> new Allowed(false);
        };
    }

    private static Optional<AppointmentRejection> objectionToTheRequest(Visit visit, Instant at) {
        var asked = new VisitPlan(visit.kind(), visit.techniques(), visit.duration());
        return asked.objection()
                .or(() -> visit.startsAt().isBefore(at)
                        ? Optional.of(new SlotInThePast(visit.startsAt()))
                        : Optional.empty());
    }

    private static Optional<AppointmentRejection> unknown(Visit visit, DecisionContext known) {
        var premises = known.premises();
        if (premises == null) {
            return Optional.of(new UnknownClinic(visit.clinicId()));
        }
        if (visit.roomId() != null && !premises.rooms().contains(visit.roomId())) {
            return Optional.of(new UnknownRoom(visit.roomId()));
        }
        if (known.gate() == null) {
            return Optional.of(new UnknownPatient(visit.patientId()));
        }
        return known.roster() == null ? Optional.of(new UnknownTherapist(visit.therapistId())) : Optional.empty();
    }

    private static Optional<AppointmentRejection> objectionOfTheHouse(
            Visit visit, Set<HouseRule> setAside, DecisionContext known) {
        var slot = visit.slot();
        if (!setAside.contains(HouseRule.OPENING_HOURS)
                && !known.premisesOrThrow().timetable().isOpenFor(slot)) {
            return Optional.of(new ClinicClosed(slot.startsAt(), slot.endsAt()));
        }
        if (!setAside.contains(HouseRule.SHIFT) && !known.rosterOrThrow().isOnShiftFor(slot)) {
            return Optional.of(new OutsideShift(visit.therapistId(), slot.startsAt(), slot.endsAt()));
        }
        return Optional.empty();
    }
}
