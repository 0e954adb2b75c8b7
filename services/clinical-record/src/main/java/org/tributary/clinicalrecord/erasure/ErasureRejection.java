package org.tributary.clinicalrecord.erasure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.erasure.RetentionPolicy.Kind;
import org.tributary.events.ApprovalId;
import org.tributary.events.ErasureId;
import org.tributary.events.HoldId;
import org.tributary.platform.kernel.Rejection;

/** Every way an erasure says no. */
sealed interface ErasureRejection extends Rejection {

    record NoSuchErasure(ErasureId erasureId) implements ErasureRejection {}

    /** A legal duty or a hold keeps the person: until the first day on which neither does, or as long as a hold without an end is set. */
    record Retained(@Nullable LocalDate until, List<Kind> duties, List<HoldId> holds) implements ErasureRejection {}

    /** That request was given up, or settled. */
    record NotAwaited(ApprovalId approvalId) implements ErasureRejection {}
}
