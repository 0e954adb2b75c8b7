package org.tributary.platform.approvals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.SubjectId;

/**
 * A request for a second person as callers read it.
 *
 * @param subjectId what it is about, as the kind says
 * @param clinicId absent where it concerns the chain
 * @param reason why it was asked for; only for who may answer and who asked, and absent once it was erased
 * @param answer of the second person; absent as long as there is none
 */
public record ApprovalView(
        ApprovalId approvalId,
        String kind,
        SubjectId subjectId,
        @Nullable ClinicId clinicId,
        @Nullable PatientId patientId,
        ApprovalStatus status,
        String requestedBy,
        Instant requestedAt,
        @Nullable String reason,
        Instant expiresAt,
        @Nullable Instant closedAt,
        @Nullable Answer answer) {

    /** Without the reason, which may tell of a person. */
    @Override
    public String toString() {
        return "ApprovalView[" + approvalId + ", " + kind + ", " + status + "]";
    }

    /**
     * Who approved or refused.
     *
     * @param name what they are called, if the sign-in told it
     * @param registration under which they are registered in their profession, if the sign-in told it
     * @param reason of a refusal
     */
    public record Answer(
            String by,
            @Nullable String name,
            @Nullable String registration,
            @Nullable String reason) {

        /** Without the name. */
        @Override
        public String toString() {
            return "Answer[by " + by + "]";
        }
    }
}
