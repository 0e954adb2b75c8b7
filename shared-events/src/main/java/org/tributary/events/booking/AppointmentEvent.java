package org.tributary.events.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AbsenceId;
import org.tributary.events.AppointmentId;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.ClosureId;
import org.tributary.events.CourseId;
import org.tributary.events.EventType;
import org.tributary.events.PatientId;
import org.tributary.events.Personal;
import org.tributary.events.ReferralId;
import org.tributary.events.RoomId;
import org.tributary.events.SeriesId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/** What has happened to appointments. Keyed by the patient. */
public sealed interface AppointmentEvent extends BookingEvent {

    AppointmentId appointmentId();

    @Override
    ClinicId clinicId();

    @Override
    PatientId patientId();

    @Override
    default AppointmentId aggregateId() {
        return appointmentId();
    }

    @Override
    default PatientId key() {
        return patientId();
    }

    /** A patient holds a therapist's and a room's time; provisionally if a clearance is still wanted. */
    @EventType("tributary.booking.AppointmentBooked.v1")
    record AppointmentBooked(
            AppointmentId appointmentId,
            PatientId patientId,
            ClinicId clinicId,
            TherapistId therapistId,
            RoomId roomId,
            VisitKind kind,
            Instant startsAt,
            Instant endsAt,
            List<Technique> techniques,
            boolean provisional,
            @Nullable CourseId courseId,
            @Nullable ReferralId referralId,
            @Nullable SeriesId seriesId)
            implements AppointmentEvent {}

    /** A rule of the house was set aside for this visit; whoever consented was named by the first, and has not signed in. */
    @EventType("tributary.booking.RuleOverridden.v1")
    record RuleOverridden(
            AppointmentId appointmentId,
            PatientId patientId,
            ClinicId clinicId,
            List<HouseRule> rules,
            String approvedBy,
            @Personal(of = "patientId") @Nullable String reason)
            implements AppointmentEvent {

        @Override
        public String toString() {
            return "RuleOverridden[" + appointmentId + ", " + rules + "]";
        }
    }

    /** The visit is against rules of the house: it holds its time, provisionally until a second person sets them aside. */
    @EventType("tributary.booking.ExceptionRequested.v1")
    record ExceptionRequested(
            AppointmentId appointmentId,
            PatientId patientId,
            ClinicId clinicId,
            ApprovalId approvalId,
            List<HouseRule> rules,
            String requestedBy,
            @Personal(of = "patientId") @Nullable String reason)
            implements AppointmentEvent {

        @Override
        public String toString() {
            return "ExceptionRequested[" + appointmentId + ", " + rules + "]";
        }
    }

    /** A second person, who signed in, set the rules of the house aside for this visit. */
    @EventType("tributary.booking.ExceptionApproved.v1")
    record ExceptionApproved(
            AppointmentId appointmentId,
            PatientId patientId,
            ClinicId clinicId,
            ApprovalId approvalId,
            String approvedBy)
            implements AppointmentEvent {}

    /** The visit is at another time, with another therapist or in another room; what it held before is free. */
    @EventType("tributary.booking.AppointmentRescheduled.v1")
    record AppointmentRescheduled(
            AppointmentId appointmentId,
            PatientId patientId,
            ClinicId clinicId,
            TherapistId therapistId,
            RoomId roomId,
            Instant startsAt,
            Instant endsAt,
            boolean provisional)
            implements AppointmentEvent {}

    /** The time is free again; late if less than the clinic's notice was given. */
    @EventType("tributary.booking.AppointmentCancelled.v1")
    record AppointmentCancelled(
            AppointmentId appointmentId,
            PatientId patientId,
            ClinicId clinicId,
            CancelledBy by,
            @Personal(of = "patientId") @Nullable String reason,
            boolean late,
            @Nullable Duration notice)
            implements AppointmentEvent {

        @Override
        public String toString() {
            return "AppointmentCancelled[" + appointmentId + ", by " + by + "]";
        }
    }

    /** The patient is here, and was found fit for what is planned. */
    @EventType("tributary.booking.PatientCheckedIn.v1")
    record PatientCheckedIn(AppointmentId appointmentId, PatientId patientId, ClinicId clinicId)
            implements AppointmentEvent {}

    /** The visit took place. */
    @EventType("tributary.booking.AppointmentCompleted.v1")
    record AppointmentCompleted(AppointmentId appointmentId, PatientId patientId, ClinicId clinicId)
            implements AppointmentEvent {}

    /** The patient did not come. */
    @EventType("tributary.booking.NoShowRecorded.v1")
    record NoShowRecorded(AppointmentId appointmentId, PatientId patientId, ClinicId clinicId)
            implements AppointmentEvent {}

    /** The last step was a mistake: the visit stands again where it stood before. */
    @EventType("tributary.booking.StepUndone.v1")
    record StepUndone(
            AppointmentId appointmentId,
            PatientId patientId,
            ClinicId clinicId,
            AppointmentStatus undone,
            AppointmentStatus restored)
            implements AppointmentEvent {}

    /** Screening does not allow this treatment any more; it keeps its time until that is settled. */
    @EventType("tributary.booking.AppointmentSuspended.v1")
    record AppointmentSuspended(
            AppointmentId appointmentId,
            PatientId patientId,
            ClinicId clinicId,
            @Nullable Gate gate,
            List<String> reasons)
            implements AppointmentEvent {}

    /** Screening allows a suspended treatment again; provisionally if a clearance is still wanted. */
    @EventType("tributary.booking.AppointmentReinstated.v1")
    record AppointmentReinstated(
            AppointmentId appointmentId, PatientId patientId, ClinicId clinicId, boolean provisional)
            implements AppointmentEvent {}

    /** A clearance is wanted for a treatment that was firm. */
    @EventType("tributary.booking.AppointmentPutOnHold.v1")
    record AppointmentPutOnHold(
            AppointmentId appointmentId, PatientId patientId, ClinicId clinicId, List<String> reasons)
            implements AppointmentEvent {}

    /** What was provisional is firm. */
    @EventType("tributary.booking.AppointmentConfirmed.v1")
    record AppointmentConfirmed(AppointmentId appointmentId, PatientId patientId, ClinicId clinicId)
            implements AppointmentEvent {}

    /** The clinic cannot keep the time, for a closure or for the therapist's absence: the visit waits for another. */
    @EventType("tributary.booking.AppointmentDisplaced.v1")
    record AppointmentDisplaced(
            AppointmentId appointmentId,
            PatientId patientId,
            ClinicId clinicId,
            @Nullable ClosureId closureId,
            @Nullable AbsenceId absenceId)
            implements AppointmentEvent {}

    /** Where a visit stands. The first four hold their time. */
    enum AppointmentStatus {
        PROVISIONAL,
        BOOKED,
        SUSPENDED,
        CHECKED_IN,
        COMPLETED,
        NO_SHOW,
        CANCELLED,
        DISPLACED
    }

    /** Whose wish it was. */
    enum CancelledBy {
        PATIENT,
        CLINIC
    }

    /** A rule of organisation, none of safety, that policy may let two people set aside. */
    enum HouseRule {
        OPENING_HOURS,
        SHIFT
    }
}
