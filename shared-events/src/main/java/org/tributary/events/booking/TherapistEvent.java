package org.tributary.events.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AbsenceId;
import org.tributary.events.ClinicId;
import org.tributary.events.EventType;
import org.tributary.events.PatientId;
import org.tributary.events.Personal;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;

/** What has happened to therapists. Keyed by the therapist. */
public sealed interface TherapistEvent extends BookingEvent {

    TherapistId therapistId();

    @Override
    default TherapistId aggregateId() {
        return therapistId();
    }

    @Override
    default TherapistId key() {
        return therapistId();
    }

    @Override
    default @Nullable ClinicId clinicId() {
        return null;
    }

    @Override
    default @Nullable PatientId patientId() {
        return null;
    }

    /** A therapist works for the chain; {@code subject} is who they are at the sign-in. */
    @EventType("tributary.booking.TherapistRegistered.v1")
    record TherapistRegistered(
            TherapistId therapistId,
            @Personal(of = "therapistId") @Nullable String displayName,
            @Nullable String subject)
            implements TherapistEvent {

        @Override
        public String toString() {
            return "TherapistRegistered[" + therapistId + "]";
        }
    }

    /**
     * A therapist may use a technique from a first to a last day, both included and counted by the clocks of the clinic where it is
     * used. A later grant of the technique with the same first day takes its place, one with another stands beside it.
     *
     * @param validFrom absent where nobody said since when, or when it was not asked yet: since ever
     */
    @EventType("tributary.booking.CertificateGranted.v1")
    record CertificateGranted(
            TherapistId therapistId,
            Technique technique,
            @Personal(of = "therapistId") @Nullable String number,
            LocalDate validUntil,
            @Nullable LocalDate validFrom)
            implements TherapistEvent {

        @Override
        public String toString() {
            return "CertificateGranted[" + therapistId + ", " + technique + ", " + validUntil + "]";
        }
    }

    /** From this moment on a therapist has no certificate for a technique; what was done before stays certified. */
    @EventType("tributary.booking.CertificateRevoked.v1")
    record CertificateRevoked(TherapistId therapistId, Technique technique) implements TherapistEvent {}

    /**
     * What a therapist had for a technique turned out to have been no certificate from then on, or never; nothing is left of it.
     * What was done before {@code invalidFrom} stays certified.
     */
    @EventType("tributary.booking.CertificateFoundInvalid.v1")
    record CertificateFoundInvalid(TherapistId therapistId, Technique technique, Instant invalidFrom)
            implements TherapistEvent {}

    /** A therapist is away against their shifts, at every clinic; why is nobody's affair. */
    @EventType("tributary.booking.AbsencePlanned.v1")
    record AbsencePlanned(TherapistId therapistId, AbsenceId absenceId, Instant startsAt, Instant endsAt)
            implements TherapistEvent {}

    /** The therapist is back after all; what the absence displaced stays displaced. */
    @EventType("tributary.booking.AbsenceLifted.v1")
    record AbsenceLifted(TherapistId therapistId, AbsenceId absenceId) implements TherapistEvent {}

    /** A therapist is at a clinic on these days, in the clinic's local time. */
    @EventType("tributary.booking.ShiftsPlanned.v1")
    record ShiftsPlanned(TherapistId therapistId, ClinicId clinicId, List<Shift> shifts) implements TherapistEvent {}

    /** One stretch of work on one day. */
    record Shift(LocalDate date, LocalTime starts, LocalTime ends) {}
}
