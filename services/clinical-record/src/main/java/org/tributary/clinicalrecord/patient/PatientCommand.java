package org.tributary.clinicalrecord.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tributary.eligibility.facts.Finding;
import org.tributary.eligibility.facts.ScreeningForm;
import org.tributary.events.ClinicId;
import org.tributary.events.FindingId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingSource;

/** Everything one can ask of a patient's registration. {@code at} is when it was asked, never when it is handled. */
public sealed interface PatientCommand {

    PatientId patientId();

    /** The clinic where it was asked. */
    ClinicId clinicId();

    Instant at();

    /**
     * {@code distinct} says that whoever looks alike is known to be somebody else; {@code zone} is where the clinic counts its
     * days.
     */
    record RegisterPatient(
            PatientId patientId, ClinicId clinicId, ZoneId zone, Person person, boolean distinct, Instant at)
            implements PatientCommand {

        LocalDate today() {
            return LocalDate.ofInstant(at, zone);
        }
    }

    record EnrolPatient(PatientId patientId, ClinicId clinicId, Instant at) implements PatientCommand {}

    /** {@code earliest} is from when on something can have happened to the patient. */
    record ScreenPatient(PatientId patientId, ClinicId clinicId, ScreeningForm form, Instant earliest, Instant at)
            implements PatientCommand {}

    record RecordFinding(
            PatientId patientId,
            ClinicId clinicId,
            Finding finding,
            FindingSource source,
            @Nullable String note,
            Instant at)
            implements PatientCommand {

        /** What a patient suffers from stays out of logs. */
        @Override
        public String toString() {
            return "RecordFinding[" + patientId + ", " + finding.findingId() + "]";
        }
    }

    /** {@code endedAt} is the first moment without it. */
    record ResolveFinding(
            PatientId patientId,
            ClinicId clinicId,
            FindingId findingId,
            Instant endedAt,
            @Nullable String note,
            Instant at)
            implements PatientCommand {

        @Override
        public String toString() {
            return "ResolveFinding[" + patientId + ", " + findingId + "]";
        }
    }
}
