package org.tributary.events.clinicalrecord;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.EventType;
import org.tributary.events.FindingId;
import org.tributary.events.PatientId;
import org.tributary.events.PermissionId;
import org.tributary.events.Personal;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.PatientEvent.ReadingKind;
import org.tributary.events.terms.Technique;

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

    /**
     * A clinician answers for treating in spite of findings. It is in force from {@code from} up to {@code until}, but not before a
     * second person has approved it where an approval is named.
     */
    @EventType("tributary.clinical-record.ClearanceRecorded.v1")
    record ClearanceRecorded(
            PatientId patientId,
            ClinicId clinicId,
            PermissionId permissionId,
            List<String> clears,
            List<Technique> techniques,
            List<BodyRegion> regions,
            Instant from,
            Instant until,
            @Personal(of = "patientId") @Nullable Clinician clinician,
            @Personal(of = "patientId") @Nullable String conditions,
            @Personal(of = "patientId") @Nullable String evidence,
            @Nullable ApprovalId approvalId)
            implements SafetyEvent {

        @Override
        public String toString() {
            return "ClearanceRecorded[" + patientId + ", " + permissionId + "]";
        }
    }

    /** A physician has seen the patient and allows forceful techniques, for a time and under the same condition. */
    @EventType("tributary.clinical-record.MedicalAssessmentRecorded.v1")
    record MedicalAssessmentRecorded(
            PatientId patientId,
            ClinicId clinicId,
            PermissionId permissionId,
            List<Technique> allows,
            List<BodyRegion> regions,
            Instant from,
            Instant until,
            @Personal(of = "patientId") @Nullable Clinician clinician,
            @Personal(of = "patientId") @Nullable String evidence,
            @Nullable ApprovalId approvalId)
            implements SafetyEvent {

        @Override
        public String toString() {
            return "MedicalAssessmentRecorded[" + patientId + ", " + permissionId + "]";
        }
    }

    /** A second person approved a clearance or a medical assessment. */
    @EventType("tributary.clinical-record.PermissionApproved.v1")
    record PermissionApproved(PatientId patientId, ClinicId clinicId, PermissionId permissionId, ApprovalId approvalId)
            implements SafetyEvent {}

    /** A clearance or a medical assessment counts no more from {@code endedAt} on. */
    @EventType("tributary.clinical-record.PermissionEnded.v1")
    record PermissionEnded(
            PatientId patientId,
            ClinicId clinicId,
            PermissionId permissionId,
            Instant endedAt,
            PermissionEnd because,
            @Personal(of = "patientId") @Nullable String reason)
            implements SafetyEvent {

        @Override
        public String toString() {
            return "PermissionEnded[" + patientId + ", " + permissionId + ", " + because + "]";
        }
    }

    /** What was measured at a session, as far as the clinical policy asks for it; it counts from {@code measuredAt} on. */
    @EventType("tributary.clinical-record.CirculationMeasured.v1")
    record CirculationMeasured(
            PatientId patientId, ClinicId clinicId, SessionId sessionId, Instant measuredAt, List<MeasuredValue> values)
            implements SafetyEvent {

        @Override
        public String toString() {
            return "CirculationMeasured[" + patientId + ", " + sessionId + "]";
        }
    }

    /**
     * What a session measured was corrected, or counts no more: from now on these values stand in for all that were told of the session,
     * and count from {@code measuredAt} on.
     */
    @EventType("tributary.clinical-record.CirculationCorrected.v1")
    record CirculationCorrected(
            PatientId patientId, ClinicId clinicId, SessionId sessionId, Instant measuredAt, List<MeasuredValue> values)
            implements SafetyEvent {

        @Override
        public String toString() {
            return "CirculationCorrected[" + patientId + ", " + sessionId + "]";
        }
    }

    /** A value with its place; a ratio is rounded half up to two decimals before it is compared with a threshold. */
    record MeasuredValue(ReadingKind kind, @Nullable BodyRegion region, BigDecimal value) {}

    /** Why a permission ended before its time. */
    enum PermissionEnd {
        REVOKED,
        REFUSED,
        NOT_APPROVED_IN_TIME
    }

    /** Who answers, with the number of their professional registration. */
    record Clinician(String name, String registration) {

        @Override
        public String toString() {
            return "Clinician[withheld]";
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
