package org.tributary.platform.approvals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.SubjectId;
import org.tributary.platform.web.Caller;

/** Everything one can ask of an approval. {@code at} is when it was asked, never when it is handled. */
public sealed interface ApprovalCommand {

    ApprovalId approvalId();

    Instant at();

    /**
     * Asks for a second person. A service sends it beside the fact that waits for them.
     *
     * @param kind the name of an {@link ApprovalKind}
     * @param subjectId what it is about
     * @param clinicId whose people may answer; none where it concerns the chain
     * @param patientId whom it tells of, under whose key it is then sealed
     * @param uselessFrom when an answer would come too late, if that may be before the kind's own time is over
     */
    record RequestApproval(
            ApprovalId approvalId,
            String kind,
            SubjectId subjectId,
            @Nullable ClinicId clinicId,
            @Nullable PatientId patientId,
            String requestedBy,
            String reason,
            @Nullable Instant uselessFrom,
            Instant at)
            implements ApprovalCommand {

        /** Without the reason, which may tell of a person: a command may end up in a log line. */
        @Override
        public String toString() {
            return "RequestApproval[" + approvalId + ", " + kind + "]";
        }
    }

    record GrantApproval(ApprovalId approvalId, Caller by, Instant at) implements ApprovalCommand {}

    record RefuseApproval(ApprovalId approvalId, Caller by, String reason, Instant at) implements ApprovalCommand {

        /** Without the reason, which may tell of a person. */
        @Override
        public String toString() {
            return "RefuseApproval[" + approvalId + "]";
        }
    }

    /** Its time is over. */
    record ExpireApproval(ApprovalId approvalId, Instant at) implements ApprovalCommand {}

    /** The service needs it no more. */
    record WithdrawApproval(ApprovalId approvalId, Instant at) implements ApprovalCommand {}
}
