package org.tributary.eligibility.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ApprovalId;
import org.tributary.events.PermissionId;

/** A clinician answers for a treatment, for a time. */
public sealed interface Permission permits Clearance, MedicalAssessment {

    PermissionId permissionId();

    Instant from();

    /** The first moment at which it has expired or was revoked. */
    Instant until();

    /** The approval by a second person without which it is not in force; none: nobody has to approve it any more. */
    @Nullable
    ApprovalId awaits();

    /** The same, up to then at most. */
    Permission endedAt(Instant end);

    /** The same, approved. */
    Permission approve();

    /** Whether it is approved and in date. */
    default boolean holdsAt(Instant at) {
        return awaits() == null && !at.isBefore(from()) && at.isBefore(until());
    }
}
