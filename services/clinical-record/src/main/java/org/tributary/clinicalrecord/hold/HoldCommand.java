package org.tributary.clinicalrecord.hold;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.HoldId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.RequestEnd;

/** Everything one can ask of a hold. {@code at} is when it was asked, never when it is handled; {@code by} is who signed in. */
sealed interface HoldCommand {

    HoldId holdId();

    Instant at();

    /** {@code name} is what it is called by whoever keeps its papers; without {@code until} it is in force until it is lifted. */
    record RequestHold(
            HoldId holdId,
            PatientId patientId,
            ClinicId clinicId,
            ApprovalId approvalId,
            String by,
            String name,
            String reason,
            @Nullable Instant until,
            Instant at)
            implements HoldCommand {

        @Override
        public String toString() {
            return "RequestHold[" + holdId + "]";
        }
    }

    /** A second person agreed. */
    record SetHold(HoldId holdId, ApprovalId approvalId, String by, Instant at) implements HoldCommand {}

    record RequestLifting(HoldId holdId, ApprovalId approvalId, String by, String reason, Instant at)
            implements HoldCommand {

        @Override
        public String toString() {
            return "RequestLifting[" + holdId + "]";
        }
    }

    /** A second person agreed to that. */
    record LiftHold(HoldId holdId, ApprovalId approvalId, String by, Instant at) implements HoldCommand {}

    /** Nobody agreed, to the one or to the other. */
    record GiveUpHoldRequest(HoldId holdId, ApprovalId approvalId, RequestEnd because, Instant at)
            implements HoldCommand {}
}
