package org.tributary.booking.therapist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.tributary.booking.therapist.TherapistCommand.Certificate;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.TherapistEvent.Shift;
import org.tributary.events.terms.Technique;
import org.tributary.platform.kernel.Rejection;

/** Every way a therapist's file says no. */
public sealed interface TherapistRejection extends Rejection {

    /** The therapist is registered already, otherwise than is asked now. */
    record RegisteredDifferently(TherapistId therapistId) implements TherapistRejection {}

    /** Nobody registered this therapist. */
    record NeverRegistered(TherapistId therapistId) implements TherapistRejection {}

    /** Another therapist is this person at the sign-in. */
    record SubjectTaken() implements TherapistRejection {}

    /** One registration names two certificates for one technique. */
    record CertifiedTwice(Technique technique) implements TherapistRejection {}

    /** The certificate would end before its first day. */
    record CertificateInverted(Technique technique, LocalDate validFrom, LocalDate validUntil)
            implements TherapistRejection {

        static CertificateInverted of(Certificate certificate) {
            var first = Objects.requireNonNull(certificate.validFrom(), "Without a first day nothing is inverted");
            return new CertificateInverted(certificate.technique(), first, certificate.validUntil());
        }
    }

    /** There is no certificate for the technique that could be revoked, or none was ever there that could have been invalid. */
    record NotCertifiedFor(Technique technique) implements TherapistRejection {}

    /** Until now it was good: from now on it is revoked. */
    record InvalidInTheFuture(Instant now) implements TherapistRejection {}

    /** The shift's clinic was never opened. */
    record UnknownClinic(ClinicId clinicId) implements TherapistRejection {}

    /** The shift would end before it starts, if only because the clocks are put forward in it. */
    record ShiftInverted(Shift shift) implements TherapistRejection {}

    /** The therapist would be in two places at once. */
    record ShiftsOverlap(Shift shift) implements TherapistRejection {}
}
