package org.tributary.clinicalrecord.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.tributary.events.ApprovalId;
import org.tributary.events.PolicyId;
import org.tributary.platform.kernel.Rejection;

/** Every way a version of the clinical policy says no. */
sealed interface PolicyRejection extends Rejection {

    /** It is no policy, or an unsafe one: what is wrong, in which line of the document as it would be shown, and that line. */
    record InvalidDocument(String says, int line, String text) implements PolicyRejection {}

    /** Another document has this version's name. */
    record PolicyVersionTaken(String version) implements PolicyRejection {}

    record NoSuchPolicy(PolicyId policyId) implements PolicyRejection {}

    /** Nobody judged by it before it was known; {@code today} by UTC. */
    record EffectiveInThePast(LocalDate today) implements PolicyRejection {}

    /** A version is tried on what was recorded, and that is not yet. */
    record SinceInTheFuture(Instant now) implements PolicyRejection {}

    /** It waits for a clinical lead already, from another day on. */
    record RatificationPending(ApprovalId approvalId) implements PolicyRejection {}

    /** A version that was ratified is never changed. */
    record AlreadyRatified(String version) implements PolicyRejection {}

    /** That request was given up. */
    record NotAwaited(ApprovalId approvalId) implements PolicyRejection {}
}
