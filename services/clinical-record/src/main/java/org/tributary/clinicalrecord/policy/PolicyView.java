package org.tributary.clinicalrecord.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ApprovalId;
import org.tributary.events.PolicyId;

/**
 * A version of the clinical policy as callers see it.
 *
 * @param policyId absent of the version that the release carries
 * @param inForce whether it decides about the instant that was asked for
 * @param effectiveFrom from when on it decides, or is to decide once it is ratified
 * @param ratifiedBy the clinical lead, by subject; name and registration are with the approval
 * @param approvalId the request to the clinical lead
 * @param ratification what the document says of itself
 * @param document with its entries; in the list it is left out
 */
record PolicyView(
        @Nullable PolicyId policyId,
        String version,
        Status status,
        boolean inForce,
        @Nullable Instant effectiveFrom,
        @Nullable String proposedBy,
        @Nullable Instant proposedAt,
        @Nullable String ratifiedBy,
        @Nullable Instant ratifiedAt,
        @Nullable ApprovalId approvalId,
        String author,
        String ratification,
        @Nullable Object document) {

    /** Where a version stands. */
    enum Status {
        /** The release carries it, and it decides until another one is in force. */
        CARRIED,
        PROPOSED,
        AWAITING_RATIFICATION,
        RATIFIED
    }
}
