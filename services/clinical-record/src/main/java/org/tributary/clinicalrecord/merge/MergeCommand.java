package org.tributary.clinicalrecord.merge;

import java.time.Instant;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.MergeId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.MergeEvent.MergeRequestEnd;

/** Everything one can ask of a merge. {@code at} is when it was asked, never when it is handled; {@code by} is who signed in. */
sealed interface MergeCommand {

    MergeId mergeId();

    Instant at();

    record RequestMerge(
            MergeId mergeId,
            PatientId survivor,
            PatientId from,
            ClinicId clinicId,
            ApprovalId approvalId,
            String by,
            Instant at)
            implements MergeCommand {}

    /** A second person agreed. */
    record MergeRecords(MergeId mergeId, ApprovalId approvalId, String by, Instant at) implements MergeCommand {}

    record RequestUndoing(MergeId mergeId, ApprovalId approvalId, String by, String reason, Instant at)
            implements MergeCommand {

        @Override
        public String toString() {
            return "RequestUndoing[" + mergeId + "]";
        }
    }

    /** A second person agreed to that. */
    record UndoMerge(MergeId mergeId, ApprovalId approvalId, String by, Instant at) implements MergeCommand {}

    /** Nobody agreed, to the one or to the other. */
    record GiveUpMergeRequest(MergeId mergeId, ApprovalId approvalId, MergeRequestEnd because, Instant at)
            implements MergeCommand {}
}
