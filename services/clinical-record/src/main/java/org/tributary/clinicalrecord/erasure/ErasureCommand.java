package org.tributary.clinicalrecord.erasure;

import java.time.Instant;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.ErasureId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.RequestEnd;

/** Everything one can ask of an erasure. {@code at} is when it was asked, never when it is handled; {@code by} is who signed in. */
sealed interface ErasureCommand {

    ErasureId erasureId();

    Instant at();

    record RequestErasure(
            ErasureId erasureId,
            PatientId patientId,
            ClinicId clinicId,
            ApprovalId approvalId,
            String by,
            String reason,
            Instant at)
            implements ErasureCommand {

        @Override
        public String toString() {
            return "RequestErasure[" + erasureId + "]";
        }
    }

    /** A second person agreed. */
    record ErasePerson(ErasureId erasureId, ApprovalId approvalId, String by, Instant at) implements ErasureCommand {}

    /** Nobody agreed. */
    record GiveUpErasure(ErasureId erasureId, ApprovalId approvalId, RequestEnd because, Instant at)
            implements ErasureCommand {}
}
