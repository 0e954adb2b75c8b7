package org.tributary.booking.appointment;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.Optional;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.AppointmentCommand.CancelAppointment;
import org.tributary.booking.appointment.AppointmentCommand.CheckInPatient;
import org.tributary.booking.appointment.AppointmentCommand.CompleteAppointment;
import org.tributary.booking.appointment.AppointmentCommand.DisplaceAppointment;
import org.tributary.booking.appointment.AppointmentCommand.RecordNoShow;
import org.tributary.booking.appointment.AppointmentCommand.RescheduleAppointment;
import org.tributary.booking.appointment.AppointmentCommand.ReviewEligibility;
import org.tributary.booking.appointment.AppointmentCommand.UndoStep;
import org.tributary.booking.appointment.AppointmentRejection.BookedDifferently;
import org.tributary.booking.appointment.AppointmentRejection.NeverBooked;
import org.tributary.booking.appointment.AppointmentRejection.NotNow;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.events.booking.AppointmentEvent.AppointmentCompleted;
import org.tributary.events.booking.AppointmentEvent.AppointmentConfirmed;
import org.tributary.events.booking.AppointmentEvent.AppointmentDisplaced;
import org.tributary.events.booking.AppointmentEvent.AppointmentPutOnHold;
import org.tributary.events.booking.AppointmentEvent.AppointmentReinstated;
import org.tributary.events.booking.AppointmentEvent.AppointmentRescheduled;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.booking.AppointmentEvent.AppointmentSuspended;
import org.tributary.events.booking.AppointmentEvent.NoShowRecorded;
import org.tributary.events.booking.AppointmentEvent.PatientCheckedIn;
import org.tributary.events.booking.AppointmentEvent.RuleOverridden;
import org.tributary.events.booking.AppointmentEvent.StepUndone;
import org.tributary.platform.kernel.Decision;

/** An appointment: where it may stand, and what may be asked of it there. A value: no clock, no framework, no I/O. */
sealed interface Appointment {

    record Unbooked() implements Appointment {}

    /** A visit that stands somewhere. */
    sealed interface Known extends Appointment {

        Visit visit();

        default AppointmentStatus status() {
            return switch (this) {
                case Provisional _ -> AppointmentStatus.PROVISIONAL;
                case Booked _ -> AppointmentStatus.BOOKED;
                case Suspended _ -> AppointmentStatus.SUSPENDED;
                case Displaced _ -> AppointmentStatus.DISPLACED;
                case CheckedIn _ -> AppointmentStatus.CHECKED_IN;
                case Completed _ -> AppointmentStatus.COMPLETED;
                case NoShow _ -> AppointmentStatus.NO_SHOW;
                case Cancelled _ -> AppointmentStatus.CANCELLED;
            };
        }
    }

    /** What waits for its time, and may be moved, cancelled, or lose its time. */
    sealed interface Planned extends Known {}

    /** A step that somebody took, and where the visit stood before. */
    sealed interface Taken extends Known {

        Known before();

        @Override
        default Visit visit() {
            return before().visit();
        }
    }

    /** A clearance is still wanted. */
    record Provisional(Visit visit) implements Planned {}

    record Booked(Visit visit) implements Planned {}

    /** Screening does not allow it; the time is kept. */
    record Suspended(Visit visit) implements Planned {}

    /** The clinic took the time away. */
    record Displaced(Visit visit) implements Planned {}

    record CheckedIn(Known before) implements Taken {}

    record Completed(Known before) implements Taken {}

    record NoShow(Known before) implements Taken {}

    record Cancelled(Known before) implements Taken {}

    static Appointment unbooked() {
        return new Unbooked();
    }

    default Decision<AppointmentEvent> decide(BookAppointment c, DecisionContext known) {
        return switch (this) {
            case Unbooked _ -> PlanningRules.book(c, known);
            case Booked b when b.visit().isAsAsked(c.visit()) -> alreadyDone();
            case Provisional p when p.visit().isAsAsked(c.visit()) -> alreadyDone();
            case Known _ -> rejected(new BookedDifferently(c.appointmentId()));
        };
    }

    default Decision<AppointmentEvent> decide(RescheduleAppointment c, DecisionContext known) {
        return switch (this) {
            case Unbooked _ -> rejected(new NeverBooked(c.appointmentId()));
            case Planned p -> PlanningRules.reschedule(p, c, known);
            case Taken t -> rejected(new NotNow(t.status()));
        };
    }

    default Decision<AppointmentEvent> decide(ReviewEligibility c, DecisionContext known) {
        return switch (this) {
            case Unbooked _, Taken _, Displaced _ -> alreadyDone();
            case Planned p -> PlanningRules.review(p, c, known);
        };
    }

    default Decision<AppointmentEvent> decide(CancelAppointment c) {
        return switch (this) {
            case Unbooked _ -> rejected(new NeverBooked(c.appointmentId()));
            case Planned p -> PlanningRules.cancel(p, c);
            case Cancelled _ -> alreadyDone();
            case Taken t -> rejected(new NotNow(t.status()));
        };
    }

    default Decision<AppointmentEvent> decide(DisplaceAppointment c) {
        return switch (this) {
            case Unbooked _ -> rejected(new NeverBooked(c.appointmentId()));
            case Displaced _, Cancelled _, NoShow _, Completed _ -> alreadyDone();
            case Planned p ->
                accepted(new AppointmentDisplaced(
                        c.appointmentId(), p.visit().patientId(), p.visit().clinicId(), c.closureId(), c.absenceId()));
            case CheckedIn here -> rejected(new NotNow(here.status()));
        };
    }

    default Decision<AppointmentEvent> decide(CheckInPatient c, DecisionContext known) {
        return switch (this) {
            case Unbooked _ -> rejected(new NeverBooked(c.appointmentId()));
            case CheckedIn _ -> alreadyDone();
            case Displaced d -> rejected(new NotNow(d.status()));
            case Planned p -> AttendanceRules.checkIn(p, c, known);
            case Taken t -> rejected(new NotNow(t.status()));
        };
    }

    default Decision<AppointmentEvent> decide(CompleteAppointment c) {
        return switch (this) {
            case Unbooked _ -> rejected(new NeverBooked(c.appointmentId()));
            case Completed _ -> alreadyDone();
            case CheckedIn i ->
                accepted(new AppointmentCompleted(
                        c.appointmentId(), i.visit().patientId(), i.visit().clinicId()));
            case Known other -> rejected(new NotNow(other.status()));
        };
    }

    default Decision<AppointmentEvent> decide(RecordNoShow c) {
        return switch (this) {
            case Unbooked _ -> rejected(new NeverBooked(c.appointmentId()));
            case NoShow _ -> alreadyDone();
            case Displaced d -> rejected(new NotNow(d.status()));
            case Planned p -> AttendanceRules.miss(p, c);
            case Taken t -> rejected(new NotNow(t.status()));
        };
    }

    default Decision<AppointmentEvent> decide(UndoStep c, DecisionContext known) {
        return switch (this) {
            case Unbooked _ -> rejected(new NeverBooked(c.appointmentId()));
            case Planned p -> rejected(new NotNow(p.status()));
            case Taken t -> AttendanceRules.undo(t, c, known);
        };
    }

    /** The state after a fact. Facts are never refused. */
    default Appointment after(AppointmentEvent event) {
        return switch (event) {
            case AppointmentBooked e -> e.provisional() ? new Provisional(Visit.of(e)) : new Booked(Visit.of(e));
            case AppointmentRescheduled e -> standing(known().visit().after(e), e.provisional());
            case AppointmentReinstated e -> standing(known().visit(), e.provisional());
            case AppointmentConfirmed _ -> new Booked(known().visit());
            case AppointmentPutOnHold _ -> new Provisional(known().visit());
            case AppointmentSuspended _ -> new Suspended(known().visit());
            case AppointmentDisplaced _ -> new Displaced(known().visit());
            case PatientCheckedIn _ -> new CheckedIn(known());
            case AppointmentCompleted _ -> new Completed(known());
            case NoShowRecorded _ -> new NoShow(known());
            case AppointmentCancelled _ -> new Cancelled(known());
            case StepUndone _ -> this instanceof Taken taken ? taken.before() : this;
            case RuleOverridden _ -> this;
        };
    }

    /** The visit, if it was ever booked. */
    default Optional<Visit> visitIfAny() {
        return this instanceof Known known ? Optional.of(known.visit()) : Optional.empty();
    }

    /** The visit, as long as nobody else may have its time. */
    default Optional<Visit> visitHoldingItsTime() {
        return switch (this) {
            case Unbooked _, Displaced _, Completed _, NoShow _, Cancelled _ -> Optional.empty();
            case Provisional p -> Optional.of(p.visit());
            case Booked b -> Optional.of(b.visit());
            case Suspended s -> Optional.of(s.visit());
            case CheckedIn i -> Optional.of(i.visit());
        };
    }

    /** The visit as it would be after a move. */
    default Optional<Visit> as(RescheduleAppointment c) {
        return visitIfAny().map(visit -> visit.movedTo(c.startsAt(), c.therapistId(), c.roomId()));
    }

    private static Planned standing(Visit visit, boolean provisional) {
        return provisional ? new Provisional(visit) : new Booked(visit);
    }

    private Known known() {
        return switch (this) {
            case Known known -> known;
            case Unbooked _ -> throw new IllegalStateException("An appointment's first fact is its booking");
        };
    }
}
