package org.tributary.booking.appointment;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tributary.booking.appointment.Appointment.Booked;
import org.tributary.booking.appointment.Appointment.Displaced;
import org.tributary.booking.appointment.Appointment.Planned;
import org.tributary.booking.appointment.Appointment.Provisional;
import org.tributary.booking.appointment.Appointment.Suspended;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.AppointmentCommand.CancelAppointment;
import org.tributary.booking.appointment.AppointmentCommand.RescheduleAppointment;
import org.tributary.booking.appointment.AppointmentCommand.ReviewEligibility;
import org.tributary.booking.appointment.AppointmentRejection.AlreadyStarted;
import org.tributary.booking.appointment.AppointmentRejection.SecondPersonMissing;
import org.tributary.booking.appointment.AppointmentRejection.UnknownCourse;
import org.tributary.booking.appointment.AppointmentRejection.UnknownReferral;
import org.tributary.eligibility.Eligibility;
import org.tributary.events.AppointmentId;
import org.tributary.events.RoomId;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.events.booking.AppointmentEvent.AppointmentConfirmed;
import org.tributary.events.booking.AppointmentEvent.AppointmentPutOnHold;
import org.tributary.events.booking.AppointmentEvent.AppointmentReinstated;
import org.tributary.events.booking.AppointmentEvent.AppointmentRescheduled;
import org.tributary.events.booking.AppointmentEvent.AppointmentSuspended;
import org.tributary.events.booking.AppointmentEvent.HouseRule;
import org.tributary.events.booking.AppointmentEvent.RuleOverridden;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.kernel.Decision;

/** How a visit gets its time, moves, loses it, and stays allowed until then. */
final class PlanningRules {

    /** Less notice than this makes a cancellation late. */
    static final Duration NOTICE = Duration.ofHours(24);

    private PlanningRules() {}

    static Decision<AppointmentEvent> book(BookAppointment c, DecisionContext known) {
        var consent = c.consent();
        if (consent != null && !consent.isOfTwo()) {
            return rejected(new SecondPersonMissing());
        }
        var setAside = consent == null ? Set.<HouseRule>of() : Set.copyOf(consent.rules());
        return switch (VisitPolicy.of(c.visit(), setAside, c.at(), known)) {
            case VisitPolicy.Refused refused -> rejected(refused.reason());
            case VisitPolicy.Allowed _
            when !known.origin().hasCourse() ->
                rejected(new UnknownCourse(Objects.requireNonNull(c.visit().courseId())));
            case VisitPolicy.Allowed _
            when !known.origin().hasReferral() ->
                rejected(new UnknownReferral(Objects.requireNonNull(c.visit().referralId())));
            case VisitPolicy.Allowed allowed -> {
                var booked = booked(c.appointmentId(), c.visit(), known, allowed.provisionally());
                yield consent == null ? accepted(booked) : accepted(booked, overridden(c, consent));
            }
        };
    }

    static Decision<AppointmentEvent> reschedule(Planned planned, RescheduleAppointment c, DecisionContext known) {
        var now = planned.visit();
        var moved = planned.as(c).orElse(now);
        if (!(planned instanceof Displaced) && now.isAsAsked(moved)) {
            return alreadyDone();
        }
        if (!(planned instanceof Displaced) && !c.at().isBefore(now.startsAt())) {
            return rejected(new AlreadyStarted(now.startsAt()));
        }
        return switch (VisitPolicy.of(moved, Set.of(), c.at(), known)) {
            case VisitPolicy.Refused refused -> rejected(refused.reason());
            case VisitPolicy.Allowed allowed ->
                accepted(new AppointmentRescheduled(
                        c.appointmentId(),
                        now.patientId(),
                        now.clinicId(),
                        moved.therapistId(),
                        roomFor(moved, known),
                        moved.startsAt(),
                        moved.endsAt(),
                        allowed.provisionally()));
        };
    }

    /** What has begun, or is an evaluation, is not judged again. */
    static Decision<AppointmentEvent> review(Planned planned, ReviewEligibility c, DecisionContext known) {
        var visit = planned.visit();
        var standing = known.standing();
        if (visit.kind() == VisitKind.EVALUATION || !c.at().isBefore(visit.startsAt()) || standing == null) {
            return alreadyDone();
        }
        var id = c.appointmentId();
        return switch (standing.eligibility(visit.techniques(), visit.startsAt())) {
            case Eligibility.Refused no -> suspend(planned, id, no);
            case Eligibility.AwaitingClearance yes -> allow(planned, id, true, yes.reasons());
            case Eligibility.Allowed _ -> allow(planned, id, false, List.of());
        };
    }

    static Decision<AppointmentEvent> cancel(Planned planned, CancelAppointment c) {
        var visit = planned.visit();
        var isDisplaced = planned instanceof Displaced;
        if (!isDisplaced && !c.at().isBefore(visit.startsAt())) {
            return rejected(new AlreadyStarted(visit.startsAt()));
        }
        var notice = Duration.between(c.at(), visit.startsAt());
        var late = !isDisplaced && notice.compareTo(NOTICE) < 0;
        return accepted(new AppointmentCancelled(
                c.appointmentId(),
                visit.patientId(),
                visit.clinicId(),
                c.by(),
                c.reason(),
                late,
                isDisplaced ? null : notice));
    }

    private static Decision<AppointmentEvent> suspend(Planned planned, AppointmentId id, Eligibility.Refused no) {
        var visit = planned.visit();
        return planned instanceof Suspended
                ? alreadyDone()
                : accepted(new AppointmentSuspended(id, visit.patientId(), visit.clinicId(), no.gate(), no.reasons()));
    }

    private static Decision<AppointmentEvent> allow(
            Planned planned, AppointmentId id, boolean provisionally, List<String> reasons) {
        var visit = planned.visit();
        return switch (planned) {
            case Suspended _ ->
                accepted(new AppointmentReinstated(id, visit.patientId(), visit.clinicId(), provisionally));
            case Provisional _
            when !provisionally -> accepted(new AppointmentConfirmed(id, visit.patientId(), visit.clinicId()));
            case Booked _
            when provisionally -> accepted(new AppointmentPutOnHold(id, visit.patientId(), visit.clinicId(), reasons));
            case Booked _, Provisional _, Displaced _ -> alreadyDone();
        };
    }

    /** Where none was asked for, the clinic's first room stands for all of them until one is claimed. */
    private static RoomId roomFor(Visit visit, DecisionContext known) {
        return visit.roomId() == null ? known.premisesOrThrow().rooms().getFirst() : visit.roomId();
    }

    private static RuleOverridden overridden(BookAppointment c, AppointmentCommand.Consent consent) {
        return new RuleOverridden(
                c.appointmentId(),
                c.visit().patientId(),
                c.visit().clinicId(),
                List.copyOf(consent.rules()),
                consent.approvedBy(),
                consent.reason());
    }

    private static AppointmentBooked booked(AppointmentId id, Visit visit, DecisionContext known, boolean provisional) {
        return new AppointmentBooked(
                id,
                visit.patientId(),
                visit.clinicId(),
                visit.therapistId(),
                roomFor(visit, known),
                visit.kind(),
                visit.startsAt(),
                visit.endsAt(),
                List.copyOf(visit.techniques()),
                provisional,
                visit.courseId(),
                visit.referralId(),
                visit.seriesId());
    }
}
