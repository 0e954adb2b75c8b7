package org.tributary.clinicalrecord.erasure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.ErasureId;
import org.tributary.events.PatientId;

/** A request that a person be erased, and where it stands. */
record ErasureView(
        ErasureId erasureId,
        PatientId patientId,
        ClinicId clinicId,
        Status status,
        ApprovalId approvalId,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant erasedAt) {

    /** Where a request stands. */
    enum Status {
        AWAITING_APPROVAL,
        ERASED,
        GIVEN_UP
    }
}
