package org.tributary.clinicalrecord.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.patient.Consents.Consent;
import org.tributary.eligibility.facts.Clearance;
import org.tributary.eligibility.facts.Finding;
import org.tributary.eligibility.facts.MedicalAssessment;
import org.tributary.eligibility.facts.ScreeningForm;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.ErasureId;
import org.tributary.events.FindingId;
import org.tributary.events.MergeId;
import org.tributary.events.PatientId;
import org.tributary.events.PermissionId;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnd;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.clinicalrecord.SafetyEvent.Clinician;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingSource;
import org.tributary.events.clinicalrecord.SafetyEvent.MeasuredValue;
import org.tributary.events.clinicalrecord.SafetyEvent.PermissionEnd;

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

    /** {@code note} says more about why. */
    record EndEnrolment(
            PatientId patientId,
            ClinicId clinicId,
            EnrolmentEnd because,
            @Nullable String note,
            Instant at) implements PatientCommand {

        @Override
        public String toString() {
            return "EndEnrolment[" + patientId + ", " + clinicId + ", " + because + "]";
        }
    }

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

    /** {@code askedBy} is the subject of whoever signed in, and {@code approvalId} what they ask for where a second person has to approve. */
    record RecordClearance(
            PatientId patientId,
            ClinicId clinicId,
            Clearance clearance,
            Paper paper,
            String askedBy,
            ApprovalId approvalId,
            Instant at)
            implements PatientCommand {}

    /** A clinical lead who has seen the paper is the second person already: the assessment then awaits no approval. */
    record RecordMedicalAssessment(
            PatientId patientId,
            ClinicId clinicId,
            MedicalAssessment assessment,
            Paper paper,
            String askedBy,
            Instant at)
            implements PatientCommand {}

    record ApprovePermission(
            PatientId patientId, ClinicId clinicId, PermissionId permissionId, ApprovalId approvalId, Instant at)
            implements PatientCommand {}

    record EndPermission(
            PatientId patientId,
            ClinicId clinicId,
            PermissionId permissionId,
            PermissionEnd because,
            @Nullable String reason,
            Instant at)
            implements PatientCommand {

        @Override
        public String toString() {
            return "EndPermission[" + patientId + ", " + permissionId + ", " + because + "]";
        }
    }

    /** What was measured at a session that the policy asks for. */
    record NoteCirculation(
            PatientId patientId,
            ClinicId clinicId,
            SessionId sessionId,
            Instant measuredAt,
            List<MeasuredValue> values,
            Instant at)
            implements PatientCommand {}

    /** What a session measured was corrected, or counts no more: these values stand in for all of that session's. */
    record CorrectCirculation(
            PatientId patientId,
            ClinicId clinicId,
            SessionId sessionId,
            Instant measuredAt,
            List<MeasuredValue> values,
            Instant at)
            implements PatientCommand {}

    /** {@code earliest} is from when on the patient can have said it. */
    record RecordConsent(PatientId patientId, ClinicId clinicId, Consent consent, Instant earliest, Instant at)
            implements PatientCommand {}

    /** {@code distinct} says that whoever looks alike from now on is known to be somebody else. */
    record ChangePatientDetails(
            PatientId patientId, ClinicId clinicId, ZoneId zone, DetailChanges changes, boolean distinct, Instant at)
            implements PatientCommand {

        LocalDate today() {
            return LocalDate.ofInstant(at, zone);
        }
    }

    /** By all that is known; nothing else has happened. */
    record DecideGate(PatientId patientId, ClinicId clinicId, Instant at) implements PatientCommand {}

    /** The other record is the same person's; {@code clinics} treat that one, and this one from now on. */
    record AbsorbRecord(
            PatientId patientId, ClinicId clinicId, PatientId from, MergeId mergeId, Set<ClinicId> clinics, Instant at)
            implements PatientCommand {}

    /** The person goes on under another record. */
    record GoOnUnder(PatientId patientId, ClinicId clinicId, PatientId into, MergeId mergeId, Instant at)
            implements PatientCommand {}

    /** The other record is somebody else's after all. */
    record ReleaseRecord(PatientId patientId, ClinicId clinicId, PatientId from, MergeId mergeId, Instant at)
            implements PatientCommand {}

    /** The person has this record for themselves again. */
    record StandAlone(PatientId patientId, ClinicId clinicId, PatientId into, MergeId mergeId, Instant at)
            implements PatientCommand {}

    /** What was decided by all records of the person holds for this one as well. */
    record FollowGate(PatientId patientId, ClinicId clinicId, GateDecided decided, Instant at)
            implements PatientCommand {}

    /** Everything of who the person is goes; by no request where a restored backup had lost it. */
    record EraseRecord(
            PatientId patientId,
            ClinicId clinicId,
            @Nullable ErasureId erasureId,
            Instant at) implements PatientCommand {}

    /** What stands on the paper that a permission is taken from: who answers for it, and where it is kept. */
    record Paper(Clinician clinician, @Nullable String conditions, String evidence) {

        @Override
        public String toString() {
            return "Paper[withheld]";
        }
    }
}
