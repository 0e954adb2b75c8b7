package org.tributary.booking.appointment;

import java.util.Optional;
import org.tributary.events.ApprovalId;
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
import org.tributary.events.booking.AppointmentEvent.ExceptionApproved;
import org.tributary.events.booking.AppointmentEvent.ExceptionRequested;
import org.tributary.events.booking.AppointmentEvent.NoShowRecorded;
import org.tributary.events.booking.AppointmentEvent.PatientCheckedIn;
import org.tributary.events.booking.AppointmentEvent.RuleOverridden;
import org.tributary.events.booking.AppointmentEvent.StepUndone;
import org.tributary.platform.kernel.State;

/** An appointment: where it may stand. A value: no clock, no framework, no I/O. */
sealed interface Appointment extends State<Appointment, AppointmentEvent> {

    record Unbooked() implements Appointment {}

    /** A visit that stands somewhere. */
    sealed interface Existing extends Appointment {

        Visit visit();

        default AppointmentStatus status() {
            return switch (this) {
                case Provisional _ -> AppointmentStatus.PROVISIONAL;
                case Unapproved u -> u.otherwise().status();
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
    sealed interface Planned extends Existing {}

    /** A step that somebody took, and where the visit stood before. */
    sealed interface Advanced extends Existing {

        Existing before();

        @Override
        default Visit visit() {
            return before().visit();
        }
    }

    /** A clearance is still wanted. */
    record Provisional(Visit visit) implements Planned {}

    record Booked(Visit visit) implements Planned {}

    /**
     * Against rules of the house: a second person has not agreed yet, whatever else is wanted.
     *
     * @param otherwise where it stands besides: provisional or suspended
     */
    record Unapproved(Planned otherwise, ApprovalId approvalId) implements Planned {

        @Override
        public Visit visit() {
            return otherwise.visit();
        }

        boolean waitsFor(ApprovalId approval) {
            return approvalId.equals(approval);
        }
    }

    /** Screening does not allow it; the time is kept. */
    record Suspended(Visit visit) implements Planned {}

    /** The clinic took the time away. */
    record Displaced(Visit visit) implements Planned {}

    record CheckedIn(Existing before) implements Advanced {}

    record Completed(Existing before) implements Advanced {}

    record NoShow(Existing before) implements Advanced {}

    record Cancelled(Existing before) implements Advanced {}

    @Override
    default Appointment after(AppointmentEvent event) {
        return switch (event) {
            case AppointmentBooked e -> e.provisional() ? new Provisional(Visit.of(e)) : new Booked(Visit.of(e));
            case AppointmentRescheduled e -> standing(existing().visit().after(e), e.provisional());
            case ExceptionRequested e ->
                new Unapproved(new Provisional(existing().visit()), e.approvalId());
            case ExceptionApproved _ -> this instanceof Unapproved u ? u.otherwise() : this;
            case AppointmentReinstated e -> stillUnapproved(standing(existing().visit(), e.provisional()));
            case AppointmentConfirmed _ -> new Booked(existing().visit());
            case AppointmentPutOnHold _ -> new Provisional(existing().visit());
            case AppointmentSuspended _ ->
                stillUnapproved(new Suspended(existing().visit()));
            case AppointmentDisplaced _ -> new Displaced(existing().visit());
            case PatientCheckedIn _ -> new CheckedIn(existing());
            case AppointmentCompleted _ -> new Completed(existing());
            case NoShowRecorded _ -> new NoShow(existing());
            case AppointmentCancelled _ -> new Cancelled(existing());
            case StepUndone _ -> this instanceof Advanced it ? it.before() : this;
            case RuleOverridden _ -> this;
        };
    }

    /** The visit, as long as nobody else may have its time. */
    default Optional<Visit> visitHoldingItsTime() {
        return switch (this) {
            case Unbooked _, Displaced _, Completed _, NoShow _, Cancelled _ -> Optional.empty();
            case Provisional p -> Optional.of(p.visit());
            case Booked b -> Optional.of(b.visit());
            case Unapproved u -> Optional.of(u.visit());
            case Suspended s -> Optional.of(s.visit());
            case CheckedIn i -> Optional.of(i.visit());
        };
    }

    /** What a second person is asked to agree to, if anything: a visit that moves or loses its time needs nobody's consent any more. */
    default Optional<ApprovalId> awaitedApproval() {
        return this instanceof Unapproved u ? Optional.of(u.approvalId()) : Optional.empty();
    }

    private Planned stillUnapproved(Planned otherwise) {
        return this instanceof Unapproved u ? new Unapproved(otherwise, u.approvalId()) : otherwise;
    }

    private static Planned standing(Visit visit, boolean provisional) {
        return provisional ? new Provisional(visit) : new Booked(visit);
    }

    private Existing existing() {
        return switch (this) {
            case Existing it -> it;
            case Unbooked _ -> throw new IllegalStateException("An appointment's first fact is its booking");
        };
    }
}
