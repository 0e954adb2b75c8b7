package org.tributary.clinicalrecord.hold;

import java.time.Instant;
import org.tributary.events.ApprovalId;
import org.tributary.events.HoldId;
import org.tributary.platform.kernel.Rejection;

/** Every way a hold says no. */
sealed interface HoldRejection extends Rejection {

    record NoSuchHold(HoldId holdId) implements HoldRejection {}

    /** It would keep nobody. */
    record HoldOver(Instant until) implements HoldRejection {}

    /** It is not in force yet, or no longer. */
    record NotInForce(HoldId holdId) implements HoldRejection {}

    /** Somebody has asked for the lifting already. */
    record LiftingPending(ApprovalId approvalId) implements HoldRejection {}

    /** That request was given up, or settled. */
    record NotAwaited(ApprovalId approvalId) implements HoldRejection {}
}
