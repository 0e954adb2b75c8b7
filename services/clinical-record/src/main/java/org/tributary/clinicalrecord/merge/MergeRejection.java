package org.tributary.clinicalrecord.merge;

import org.tributary.events.ApprovalId;
import org.tributary.events.MergeId;
import org.tributary.events.PatientId;
import org.tributary.platform.kernel.Rejection;

/** Every way a merge says no. */
sealed interface MergeRejection extends Rejection {

    record NoSuchMerge(MergeId mergeId) implements MergeRejection {}

    /** A record is the same person's as itself. */
    record SameRecord(PatientId patientId) implements MergeRejection {}

    /** One of the two went into another record already. */
    record MergedAlready(PatientId patientId, PatientId survivor) implements MergeRejection {}

    /** The two are not one, or are two again. */
    record NotMerged(MergeId mergeId) implements MergeRejection {}

    /** Somebody has asked for the undoing already. */
    record UndoingPending(ApprovalId approvalId) implements MergeRejection {}

    /** That request was given up, or settled. */
    record NotAwaited(ApprovalId approvalId) implements MergeRejection {}
}
