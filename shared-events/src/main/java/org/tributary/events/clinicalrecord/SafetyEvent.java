package org.tributary.events.clinicalrecord;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.EventType;
import org.tributary.events.FindingId;
import org.tributary.events.PatientId;
import org.tributary.events.Personal;

/** What was learnt, besides the safety questions, that says what may be done with a patient. */
public sealed interface SafetyEvent extends PatientEvent {

    /** Somebody recorded a condition, a diagnosis or a medicine that the clinical policy has a code for. */
    @EventType("tributary.clinical-record.FindingRecorded.v1")
    record FindingRecorded(
            PatientId patientId,
            ClinicId clinicId,
            FindingId findingId,
            String code,
            @Nullable BodyRegion region,
            Instant since,
            @Nullable Instant until,
            FindingSource source,
            @Personal(of = "patientId") @Nullable String note)
            implements SafetyEvent {

        /** What a patient suffers from stays out of logs. */
        @Override
        public String toString() {
            return "FindingRecorded[" + patientId + ", " + findingId + "]";
        }
    }

    /** A finding has ended: {@code endedAt} is the first moment without it. */
    @EventType("tributary.clinical-record.FindingResolved.v1")
    record FindingResolved(
            PatientId patientId,
            ClinicId clinicId,
            FindingId findingId,
            Instant endedAt,
            @Personal(of = "patientId") @Nullable String note)
            implements SafetyEvent {

        @Override
        public String toString() {
            return "FindingResolved[" + patientId + ", " + findingId + "]";
        }
    }

    /** Who told of a finding. */
    enum FindingSource {
        PATIENT,
        REFERRER,
        MEASURED,
        CLINICIAN
    }
}
