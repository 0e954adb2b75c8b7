package org.tributary.clinicalrecord.merge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.MergeId;
import org.tributary.events.PatientId;

/** A merge, where it stands, and what was recorded under the survivor while the two were one. */
record MergeView(
        MergeId mergeId,
        PatientId survivor,
        PatientId from,
        ClinicId clinicId,
        Status status,
        ApprovalId approvalId,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant mergedAt,
        @Nullable Instant undoneAt,
        List<RecordedSince> recordedSince) {

    /** Where a merge stands. */
    enum Status {
        AWAITING_APPROVAL,
        MERGED,
        UNDOING_REQUESTED,
        UNDONE,
        GIVEN_UP
    }

    /** What it was. */
    enum Kind {
        SCREENING,
        FINDING,
        CLEARANCE,
        MEDICAL_ASSESSMENT,
        CONSENT,
        COURSE,
        SESSION
    }

    /** A consent has no id. */
    record RecordedSince(Kind kind, @Nullable UUID id, Instant at) {}
}
