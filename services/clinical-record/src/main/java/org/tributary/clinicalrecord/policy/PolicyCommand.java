package org.tributary.clinicalrecord.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ApprovalId;
import org.tributary.events.PolicyId;
import org.tributary.events.PolicyTrialId;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationEnd;

/** Everything one can ask of a version of the clinical policy. {@code at} is when it was asked, never when it is handled. */
public sealed interface PolicyCommand {

    PolicyId policyId();

    Instant at();

    /** {@code document} has been read and found safe; {@code by} is the subject of whoever signed in. */
    record ProposePolicy(PolicyId policyId, String version, String document, String by, Instant at)
            implements PolicyCommand {

        @Override
        public String toString() {
            return "ProposePolicy[" + policyId + ", " + version + "]";
        }
    }

    /** {@code effectiveFrom} is a day that begins at midnight UTC. */
    record RequestRatification(PolicyId policyId, LocalDate effectiveFrom, ApprovalId approvalId, String by, Instant at)
            implements PolicyCommand {}

    /** {@code since} when decisions are decided again; none: all. */
    record TryPolicy(
            PolicyId policyId,
            PolicyTrialId trialId,
            @Nullable Instant since,
            String by,
            Instant at) implements PolicyCommand {}

    record RatifyPolicy(PolicyId policyId, ApprovalId approvalId, String by, Instant at) implements PolicyCommand {}

    record GiveUpRatification(PolicyId policyId, ApprovalId approvalId, RatificationEnd because, Instant at)
            implements PolicyCommand {}
}
