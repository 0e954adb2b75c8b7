package org.tributary.events.approvals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ApprovalId;
import org.tributary.events.ApprovalKey;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.EventType;
import org.tributary.events.PatientId;
import org.tributary.events.Personal;
import org.tributary.events.SubjectId;

/** What has happened to something that one person asked for and another is to approve. Told by the service that it is asked of. */
public sealed interface ApprovalEvent extends Event {

    ApprovalId approvalId();

    @Override
    ApprovalKey key();

    /** What is to be approved, by the name that the service gave it. */
    String kind();

    SubjectId subjectId();

    @Override
    default ApprovalId aggregateId() {
        return approvalId();
    }

    /** How it ends once it was answered, or was not answered in time. */
    sealed interface Settled {

        ApprovalId approvalId();

        String kind();

        SubjectId subjectId();
    }

    /** Somebody asks for what another person has to approve; no clinic where it concerns the chain. */
    @EventType("tributary.approvals.ApprovalRequested.v1")
    record ApprovalRequested(
            ApprovalId approvalId,
            ApprovalKey key,
            String kind,
            SubjectId subjectId,
            @Nullable ClinicId clinicId,
            @Nullable PatientId patientId,
            String requestedBy,
            @Personal(of = "key") @Nullable String reason,
            Instant expiresAt)
            implements ApprovalEvent {

        @Override
        public String toString() {
            return "ApprovalRequested[" + approvalId + ", " + kind + "]";
        }
    }

    /** A second person approved it; their name and professional registration, if the sign-in told them. */
    @EventType("tributary.approvals.ApprovalGranted.v1")
    record ApprovalGranted(
            ApprovalId approvalId,
            ApprovalKey key,
            String kind,
            SubjectId subjectId,
            @Nullable ClinicId clinicId,
            @Nullable PatientId patientId,
            String by,
            @Personal(of = "key") @Nullable String name,
            @Personal(of = "key") @Nullable String registration)
            implements ApprovalEvent, Settled {

        @Override
        public String toString() {
            return "ApprovalGranted[" + approvalId + ", " + kind + "]";
        }
    }

    /** A second person refused it. */
    @EventType("tributary.approvals.ApprovalRefused.v1")
    record ApprovalRefused(
            ApprovalId approvalId,
            ApprovalKey key,
            String kind,
            SubjectId subjectId,
            @Nullable ClinicId clinicId,
            @Nullable PatientId patientId,
            String by,
            @Personal(of = "key") @Nullable String reason)
            implements ApprovalEvent, Settled {

        @Override
        public String toString() {
            return "ApprovalRefused[" + approvalId + ", " + kind + "]";
        }
    }

    /** Nobody answered in time. */
    @EventType("tributary.approvals.ApprovalExpired.v1")
    record ApprovalExpired(
            ApprovalId approvalId,
            ApprovalKey key,
            String kind,
            SubjectId subjectId,
            @Nullable ClinicId clinicId,
            @Nullable PatientId patientId)
            implements ApprovalEvent, Settled {}

    /** It is not needed any more: what it was asked for was given up or has become another. */
    @EventType("tributary.approvals.ApprovalWithdrawn.v1")
    record ApprovalWithdrawn(
            ApprovalId approvalId,
            ApprovalKey key,
            String kind,
            SubjectId subjectId,
            @Nullable ClinicId clinicId,
            @Nullable PatientId patientId)
            implements ApprovalEvent {}
}
