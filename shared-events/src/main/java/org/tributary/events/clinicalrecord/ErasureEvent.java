package org.tributary.events.clinicalrecord;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.ErasureId;
import org.tributary.events.EventType;
import org.tributary.events.PatientId;
import org.tributary.events.Personal;

/** What has happened to a request that a person be erased. Each of their records tells of the erasure in its own history. */
public sealed interface ErasureEvent extends ClinicalRecordEvent {

    ErasureId erasureId();

    ApprovalId approvalId();

    @Override
    default ErasureId aggregateId() {
        return erasureId();
    }

    /** Somebody asks that a person be erased; a second person has to agree. The reason goes with the person. */
    @EventType("tributary.clinical-record.ErasureRequested.v1")
    record ErasureRequested(
            ErasureId erasureId,
            PatientId patientId,
            ClinicId clinicId,
            ApprovalId approvalId,
            String by,
            @Personal(of = "patientId") @Nullable String reason)
            implements ErasureEvent {

        @Override
        public String toString() {
            return "ErasureRequested[" + erasureId + "]";
        }
    }

    /** A second person agreed, and nothing kept the person: all of their records are erased. */
    @EventType("tributary.clinical-record.ErasureApproved.v1")
    record ErasureApproved(
            ErasureId erasureId,
            PatientId patientId,
            ClinicId clinicId,
            ApprovalId approvalId,
            String by,
            List<PatientId> records)
            implements ErasureEvent {}

    /** Nobody agreed: all is as it was. */
    @EventType("tributary.clinical-record.ErasureRequestGivenUp.v1")
    record ErasureRequestGivenUp(
            ErasureId erasureId, PatientId patientId, ClinicId clinicId, ApprovalId approvalId, RequestEnd because)
            implements ErasureEvent {}
}
