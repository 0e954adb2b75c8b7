package org.tributary.clinicalrecord.patient;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.patient.PatientCommand.ApprovePermission;
import org.tributary.clinicalrecord.patient.PatientCommand.EndPermission;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.PermissionId;
import org.tributary.events.SubjectId;
import org.tributary.events.approvals.ApprovalEvent.ApprovalExpired;
import org.tributary.events.approvals.ApprovalEvent.ApprovalGranted;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRefused;
import org.tributary.events.approvals.ApprovalEvent.Settled;
import org.tributary.events.clinicalrecord.SafetyEvent.PermissionEnd;
import org.tributary.platform.approvals.ApprovalKind;
import org.tributary.platform.web.Role;

/** The clearance of what a therapist may not clear, and a medical assessment taken from paper, need a clinical lead. */
@Component
class PermissionKind implements ApprovalKind {

    static final String NAME = "permission";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Role> approvers() {
        return Set.of(Role.CLINICAL_LEAD);
    }

    @Override
    public Duration openFor() {
        return Duration.ofDays(14);
    }

    @Override
    public PatientCommand commandAfter(Settled settled, Instant at) {
        return switch (settled) {
            case ApprovalGranted e ->
                new ApprovePermission(
                        patient(e.patientId()), clinic(e.clinicId()), permission(e.subjectId()), e.approvalId(), at);
            case ApprovalRefused e ->
                new EndPermission(
                        patient(e.patientId()),
                        clinic(e.clinicId()),
                        permission(e.subjectId()),
                        PermissionEnd.REFUSED,
                        e.reason(),
                        at);
            case ApprovalExpired e ->
                new EndPermission(
                        patient(e.patientId()),
                        clinic(e.clinicId()),
                        permission(e.subjectId()),
                        PermissionEnd.NOT_APPROVED_IN_TIME,
                        null,
                        at);
        };
    }

    private static PermissionId permission(SubjectId subject) {
        return new PermissionId(subject.value());
    }

    private static PatientId patient(@Nullable PatientId patient) {
        return requireNonNull(patient, "A permission is a patient's");
    }

    private static ClinicId clinic(@Nullable ClinicId clinic) {
        return requireNonNull(clinic, "A permission is recorded at a clinic");
    }
}
