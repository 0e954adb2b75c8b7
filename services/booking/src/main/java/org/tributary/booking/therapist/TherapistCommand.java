package org.tributary.booking.therapist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.AbsenceId;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.TherapistEvent.Shift;
import org.tributary.events.terms.Technique;

/** Everything one can ask of a therapist. */
public sealed interface TherapistCommand {

    TherapistId therapistId();

    record RegisterTherapist(
            TherapistId therapistId,
            String displayName,
            @Nullable String subject,
            List<Certificate> certificates) implements TherapistCommand {

        /** Without the name: a command may end up in a log line. */
        @Override
        public String toString() {
            return "RegisterTherapist[" + therapistId + "]";
        }
    }

    record GrantCertificate(TherapistId therapistId, Certificate certificate, Instant at) implements TherapistCommand {}

    record RevokeCertificate(TherapistId therapistId, Technique technique) implements TherapistCommand {}

    /** What was taken for a certificate was none from a moment of the past on. */
    record FindCertificateInvalid(TherapistId therapistId, Technique technique, Instant invalidFrom, Instant at)
            implements TherapistCommand {}

    /** Whoever has a visit with the therapist then loses its time. */
    record PlanAbsence(TherapistId therapistId, AbsenceId absenceId, TimeSpan during, Instant at)
            implements TherapistCommand {}

    record LiftAbsence(TherapistId therapistId, AbsenceId absenceId) implements TherapistCommand {}

    record PlanShifts(TherapistId therapistId, ClinicId clinicId, List<Shift> shifts) implements TherapistCommand {}

    /**
     * A technique, the number on the paper, and the first and the last day it is good for.
     *
     * @param validFrom absent where it is not said; of a certificate that the therapist has, since ever
     */
    record Certificate(
            Technique technique,
            @Nullable String number,
            @Nullable LocalDate validFrom,
            LocalDate validUntil) {

        boolean allows(Technique asked, LocalDate day) {
            return technique == asked && (validFrom == null || !day.isBefore(validFrom)) && !day.isAfter(validUntil);
        }

        boolean isInverted() {
            return validFrom != null && validUntil.isBefore(validFrom);
        }

        boolean takesThePlaceOf(Certificate other) {
            return technique == other.technique && Objects.equals(validFrom, other.validFrom);
        }

        Certificate since(@Nullable LocalDate day) {
            return new Certificate(technique, number, day, validUntil);
        }

        /** Without the number, which names a person. */
        @Override
        public String toString() {
            return "Certificate[" + technique + " from " + validFrom + " until " + validUntil + "]";
        }
    }
}
