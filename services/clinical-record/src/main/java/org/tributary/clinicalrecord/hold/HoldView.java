package org.tributary.clinicalrecord.hold;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.HoldId;
import org.tributary.events.PatientId;

/** A hold, why, and where it stands; one whose end has come stands as it did and keeps nobody. */
record HoldView(
        HoldId holdId,
        PatientId patientId,
        ClinicId clinicId,
        Status status,
        @Nullable String name,
        @Nullable String reason,
        @Nullable Instant until,
        ApprovalId approvalId,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant setAt,
        @Nullable Instant liftedAt) {

    /** What it is called and why may tell of a person. */
    @Override
    public String toString() {
        return "HoldView[" + holdId + "]";
    }

    /** Where a hold stands. */
    enum Status {
        AWAITING_APPROVAL,
        IN_FORCE,
        LIFTING_REQUESTED,
        LIFTED,
        GIVEN_UP
    }
}
