package org.tributary.booking.appointment;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.tributary.booking.appointment.Appointment.Booked;
import org.tributary.booking.appointment.Appointment.Displaced;
import org.tributary.booking.appointment.Appointment.Planned;
import org.tributary.booking.appointment.Appointment.Provisional;
import org.tributary.booking.appointment.Appointment.Suspended;
import org.tributary.booking.appointment.Appointment.Unapproved;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.AppointmentCommand.CancelAppointment;
import org.tributary.booking.appointment.AppointmentCommand.RescheduleAppointment;
import org.tributary.booking.appointment.AppointmentCommand.ReviewEligibility;
import org.tributary.booking.appointment.AppointmentRejection.AlreadyStarted;
import org.tributary.booking.appointment.AppointmentRejection.MergedAway;
import org.tributary.booking.appointment.AppointmentRejection.TimeTaken;
import org.tributary.booking.appointment.AppointmentRejection.UnknownCourse;
import org.tributary.booking.appointment.AppointmentRejection.UnknownReferral;
import org.tributary.booking.appointment.DecisionContext.Claim;
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
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.booking.AppointmentEvent.AppointmentSuspended;
import org.tributary.events.booking.AppointmentEvent.HouseRule;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.kernel.Decision;

/** How a visit gets its time, moves, loses it, and stays allowed until then. */
final class PlanningRules {

    /** Less notice than this makes a cancellation late. */
    static final Duration NOTICE = Duration.ofHours(24);

    private PlanningRules() {}

    static Decision<AppointmentEvent> book(BookAppointment c, DecisionContext known) {
        return switch (judge(c, known)) {
            case VisitPolicy.Refused refused -> rejected(refused.reason());
            case VisitPolicy.Allowed allowed ->
                inItsRoom(known, room -> {
                    var booked = booked(c, room, allowed.provisionally());
                    var exception = c.exception();
                    return exception == null
                            ? accepted(booked)
                            : accepted(booked, ExceptionRules.requested(c, exception));
                });
        };
    }

    /** Whether a visit may be booked, as far as nobody else has the time. */
    static VisitPolicy judge(BookAppointment c, DecisionContext known) {
        var patient = known.gate();
        if (patient != null && patient.survivor() != null) {
            return new VisitPolicy.Refused(new MergedAway(c.visit().patientId(), patient.survivor()));
        }
        var exception = c.exception();
        var setAside = exception == null ? Set.<HouseRule>of() : Set.copyOf(exception.rules());
        return switch (VisitPolicy.of(c.visit(), setAside, c.at(), known)) {
            case VisitPolicy.Refused refused -> refused;
            case VisitPolicy.Allowed _
            when !known.origin().hasCourse() ->
                new VisitPolicy.Refused(
                        new UnknownCourse(Objects.requireNonNull(c.visit().courseId())));
            case VisitPolicy.Allowed _
            when !known.origin().hasReferral() ->
                new VisitPolicy.Refused(
                        new UnknownReferral(Objects.requireNonNull(c.visit().referralId())));
            case VisitPolicy.Allowed allowed -> allowed;
        };
    }

    static Decision<AppointmentEvent> reschedule(Planned planned, RescheduleAppointment c, DecisionContext known) {
        var now = planned.visit();
        if (isThereAlready(planned, c)) {
            return alreadyDone();
        }
        if (hasStarted(planned, c)) {
            return rejected(new AlreadyStarted(now.startsAt()));
        }
        var moved = moved(planned, c);
        return switch (VisitPolicy.of(moved, Set.of(), c.at(), known)) {
            case VisitPolicy.Refused refused -> rejected(refused.reason());
            case VisitPolicy.Allowed allowed ->
                inItsRoom(
                        known,
                        room -> accepted(new AppointmentRescheduled(
                                c.appointmentId(),
                                now.patientId(),
                                now.clinicId(),
                                moved.therapistId(),
                                room,
                                moved.startsAt(),
                                moved.endsAt(),
                                allowed.provisionally())));
        };
    }

    /** Whether a visit may move, as far as nobody else has the time. */
    static boolean isAllowed(Planned planned, RescheduleAppointment c, DecisionContext known) {
        return !isThereAlready(planned, c)
                && !hasStarted(planned, c)
                && VisitPolicy.of(moved(planned, c), Set.of(), c.at(), known) instanceof VisitPolicy.Allowed;
    }

    /** The visit as it would be after a move. */
    static Visit moved(Planned planned, RescheduleAppointment c) {
        return planned.visit().movedTo(c.startsAt(), c.therapistId(), c.roomId());
    }

    /** No fact names a room that nobody chose. */
    private static Decision<AppointmentEvent> inItsRoom(
            DecisionContext known, Function<RoomId, Decision<AppointmentEvent>> facts) {
        return switch (known.claimOrThrow()) {
            case Claim.Claimed it -> facts.apply(it.roomId());
            case Claim.Taken taken -> rejected(new TimeTaken(taken.by()));
        };
    }

    private static boolean isThereAlready(Planned planned, RescheduleAppointment c) {
        return !(planned instanceof Displaced) && planned.visit().isAsAsked(moved(planned, c));
    }

    private static boolean hasStarted(Planned planned, RescheduleAppointment c) {
        return !(planned instanceof Displaced)
                && !c.at().isBefore(planned.visit().startsAt());
    }

    /** What has begun, or is an evaluation, is not judged again. */
    static Decision<AppointmentEvent> review(Planned planned, ReviewEligibility c, DecisionContext known) {
        var visit = planned.visit();
        var gate = known.gate();
        if (visit.kind() == VisitKind.EVALUATION || !c.at().isBefore(visit.startsAt()) || gate == null) {
            return alreadyDone();
        }
        var id = c.appointmentId();
        return switch (gate.eligibility(visit.techniques(), visit.startsAt())) {
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
        return accepted(new AppointmentCancelled(
                c.appointmentId(),
                visit.patientId(),
                visit.clinicId(),
                c.by(),
                c.reason(),
                !isDisplaced && isLate(notice),
                isDisplaced ? null : notice));
    }

    static boolean isLate(Duration notice) {
        return notice.compareTo(NOTICE) < 0;
    }

    private static Decision<AppointmentEvent> suspend(Planned planned, AppointmentId id, Eligibility.Refused no) {
        var visit = planned.visit();
        return planned.status() == AppointmentStatus.SUSPENDED
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
            case Unapproved u
            when u.otherwise() instanceof Suspended -> // and provisional until somebody agrees
                accepted(new AppointmentReinstated(id, visit.patientId(), visit.clinicId(), true));
            case Booked _, Provisional _, Unapproved _, Displaced _ -> alreadyDone();
        };
    }

    private static AppointmentBooked booked(BookAppointment c, RoomId room, boolean provisional) {
        var visit = c.visit();
        return new AppointmentBooked(
                c.appointmentId(),
                visit.patientId(),
                visit.clinicId(),
                visit.therapistId(),
                room,
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
