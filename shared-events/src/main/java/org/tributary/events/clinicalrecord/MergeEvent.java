package org.tributary.events.clinicalrecord;

import org.jspecify.annotations.Nullable;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.EventType;
import org.tributary.events.MergeId;
import org.tributary.events.PatientId;
import org.tributary.events.Personal;

/** What has happened to a merge of two records: {@code patientId} survives it, {@code from} goes into that one. */
public sealed interface MergeEvent extends ClinicalRecordEvent {

    MergeId mergeId();

    PatientId from();

    ApprovalId approvalId();

    @Override
    default MergeId aggregateId() {
        return mergeId();
    }

    /** Somebody says that the two records are one person's; a second person has to agree. */
    @EventType("tributary.clinical-record.MergeRequested.v1")
    record MergeRequested(
            MergeId mergeId, PatientId patientId, ClinicId clinicId, PatientId from, ApprovalId approvalId, String by)
            implements MergeEvent {}

    /** A second person agreed: the two are one. */
    @EventType("tributary.clinical-record.RecordsMerged.v1")
    record RecordsMerged(
            MergeId mergeId, PatientId patientId, ClinicId clinicId, PatientId from, ApprovalId approvalId, String by)
            implements MergeEvent {}

    /** Somebody says that they are two persons after all; a second person has to agree. */
    @EventType("tributary.clinical-record.UndoingRequested.v1")
    record UndoingRequested(
            MergeId mergeId,
            PatientId patientId,
            ClinicId clinicId,
            PatientId from,
            ApprovalId approvalId,
            String by,
            @Personal(of = "patientId") @Nullable String reason)
            implements MergeEvent {

        @Override
        public String toString() {
            return "UndoingRequested[" + mergeId + "]";
        }
    }

    /** A second person agreed: the two are two. */
    @EventType("tributary.clinical-record.MergeUndone.v1")
    record MergeUndone(
            MergeId mergeId, PatientId patientId, ClinicId clinicId, PatientId from, ApprovalId approvalId, String by)
            implements MergeEvent {}

    /** What was asked for, the merge or its undoing, was refused or not answered in time: all is as it was. */
    @EventType("tributary.clinical-record.MergeRequestGivenUp.v1")
    record MergeRequestGivenUp(
            MergeId mergeId,
            PatientId patientId,
            ClinicId clinicId,
            PatientId from,
            ApprovalId approvalId,
            MergeRequestEnd because)
            implements MergeEvent {}

    /** Why nothing came of a request. */
    enum MergeRequestEnd {
        REFUSED,
        NOT_APPROVED_IN_TIME
    }
}
