package org.tributary.booking.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.schedule.ResourceKind;
import org.tributary.eligibility.Eligibility;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.platform.kernel.Rejection;

/** Every way an appointment says no. */
public sealed interface AppointmentRejection extends Rejection {

    /** The therapist, the room or the patient is somewhere else at that time. */
    record TimeTaken(List<Conflict> conflicts) implements AppointmentRejection {}

    /** The appointment exists already, with other details. */
    record BookedDifferently(AppointmentId appointmentId) implements AppointmentRejection {}

    /** The slot has started. */
    record SlotInThePast(Instant startsAt) implements AppointmentRejection {}

    /** Shorter or longer than a visit takes, or not in whole minutes. */
    record LengthNotOffered(Duration duration) implements AppointmentRejection {}

    /** A treatment is planned with at least one technique: certificates and screening are judged by it. */
    record TechniquesMissing() implements AppointmentRejection {}

    /** At an evaluation no hands are laid on. */
    record TechniquesAtEvaluation(List<Technique> techniques) implements AppointmentRejection {}

    /** The clinic was never opened. */
    record UnknownClinic(ClinicId clinicId) implements AppointmentRejection {}

    /** The clinic has no such room. */
    record UnknownRoom(RoomId roomId) implements AppointmentRejection {}

    /** The chain has no such therapist. */
    record UnknownTherapist(TherapistId therapistId) implements AppointmentRejection {}

    /** The clinic does not treat this patient. */
    record UnknownPatient(PatientId patientId) implements AppointmentRejection {}

    /** The person goes on under another record, for which the visit is to be booked. */
    record MergedAway(PatientId patientId, PatientId survivor) implements AppointmentRejection {}

    /** The patient has no such course at the clinic. */
    record UnknownCourse(CourseId courseId) implements AppointmentRejection {}

    /** The clinic accepted no such referral for this patient. */
    record UnknownReferral(ReferralId referralId) implements AppointmentRejection {}

    /** The clinic is closed at that time, or for a part of it. */
    record ClinicClosed(Instant startsAt, Instant endsAt) implements AppointmentRejection {}

    /** The therapist is not on shift at this clinic at that time, or for a part of it. */
    record OutsideShift(TherapistId therapistId, Instant startsAt, Instant endsAt) implements AppointmentRejection {}

    /** The therapist has no certificate for these techniques that is good on that day. */
    record NotCertified(TherapistId therapistId, LocalDate on, List<Technique> techniques)
            implements AppointmentRejection {}

    /** Screening does not allow it. No gate where there was no screening; techniques where only those are not allowed. */
    record NotEligible(@Nullable Gate gate, List<String> reasons, List<Technique> restrictedTechniques)
            implements AppointmentRejection {

        static NotEligible of(Eligibility.Refused no) {
            return new NotEligible(no.gate(), no.reasons(), no.restrictedTechniques());
        }
    }

    /** It is against rules of the house, and no second person has agreed. */
    record NotApproved() implements AppointmentRejection {}

    /** Where the appointment stands, this cannot be asked of it. */
    record NotNow(AppointmentStatus status) implements AppointmentRejection {}

    /** Nobody is missed before the visit has begun. */
    record NotStarted(Instant startsAt) implements AppointmentRejection {}

    /** A patient checks in on the day of the visit. */
    record NotThatDay(Instant startsAt) implements AppointmentRejection {}

    /** What has started is neither moved nor cancelled any more. */
    record AlreadyStarted(Instant startsAt) implements AppointmentRejection {}

    /** There is no such appointment. */
    record NeverBooked(AppointmentId appointmentId) implements AppointmentRejection {}

    /** What is taken, and when; untold where that is another clinic's affair. */
    record Conflict(
            ResourceKind what,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt) {}
}
