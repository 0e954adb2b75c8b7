package org.tributary.events.clinicalrecord;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.EventType;
import org.tributary.events.HoldId;
import org.tributary.events.PatientId;
import org.tributary.events.Personal;

/** What has happened to a hold: a named reason, such as a dispute, for which a person is not erased while it is in force. */
public sealed interface HoldEvent extends ClinicalRecordEvent {

    HoldId holdId();

    ApprovalId approvalId();

    @Override
    default HoldId aggregateId() {
        return holdId();
    }

    /** Somebody asks that a person not be erased, until an instant or for good; a second person has to agree. */
    @EventType("tributary.clinical-record.HoldRequested.v1")
    record HoldRequested(
            HoldId holdId,
            PatientId patientId,
            ClinicId clinicId,
            ApprovalId approvalId,
            String by,
            @Nullable Instant until,
            @Personal(of = "patientId") @Nullable String name,
            @Personal(of = "patientId") @Nullable String reason)
            implements HoldEvent {

        @Override
        public String toString() {
            return "HoldRequested[" + holdId + "]";
        }
    }

    /** A second person agreed: the person is not erased while it is in force. */
    @EventType("tributary.clinical-record.HoldSet.v1")
    record HoldSet(
            HoldId holdId,
            PatientId patientId,
            ClinicId clinicId,
            ApprovalId approvalId,
            String by,
            @Nullable Instant until)
            implements HoldEvent {}

    /** Somebody asks that the hold be lifted; a second person has to agree. */
    @EventType("tributary.clinical-record.HoldLiftingRequested.v1")
    record HoldLiftingRequested(
            HoldId holdId,
            PatientId patientId,
            ClinicId clinicId,
            ApprovalId approvalId,
            String by,
            @Personal(of = "patientId") @Nullable String reason)
            implements HoldEvent {

        @Override
        public String toString() {
            return "HoldLiftingRequested[" + holdId + "]";
        }
    }

    /** A second person agreed: the hold keeps nobody any more. */
    @EventType("tributary.clinical-record.HoldLifted.v1")
    record HoldLifted(HoldId holdId, PatientId patientId, ClinicId clinicId, ApprovalId approvalId, String by)
            implements HoldEvent {}

    /** What was asked for, the hold or its lifting, was refused or not answered in time: all is as it was. */
    @EventType("tributary.clinical-record.HoldRequestGivenUp.v1")
    record HoldRequestGivenUp(
            HoldId holdId, PatientId patientId, ClinicId clinicId, ApprovalId approvalId, RequestEnd because)
            implements HoldEvent {}
}
