package org.tributary.clinicalrecord.patient;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordClearance;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordMedicalAssessment;
import org.tributary.eligibility.facts.Permission;
import org.tributary.events.ApprovalId;
import org.tributary.events.SubjectId;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.SafetyEvent.ClearanceRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.MedicalAssessmentRecorded;
import org.tributary.platform.approvals.ApprovalCommand.RequestApproval;
import org.tributary.platform.eventstore.NestedCommands;

/** Asks for a second person, in the transaction of what is recorded and not in force without one. */
@Component
class PermissionApprovals {

    private final NestedCommands nested;

    PermissionApprovals(NestedCommands nested) {
        this.nested = nested;
    }

    void request(PatientCommand command, List<? extends PatientEvent> recorded) {
        for (var fact : recorded) {
            if (fact instanceof ClearanceRecorded e && command instanceof RecordClearance c) {
                request(c, c.clearance(), e.approvalId(), c.askedBy(), String.join(", ", e.clears()));
            } else if (fact instanceof MedicalAssessmentRecorded e && command instanceof RecordMedicalAssessment c) {
                var allowed =
                        String.join(", ", e.allows().stream().map(Enum::name).toList());
                request(c, c.assessment(), e.approvalId(), c.askedBy(), allowed);
            }
        }
    }

    private void request(
            PatientCommand c, Permission permission, @Nullable ApprovalId approval, String askedBy, String what) {
        if (approval != null) {
            nested.send(new RequestApproval(
                    approval,
                    PermissionKind.NAME,
                    new SubjectId(permission.permissionId().value()),
                    c.clinicId(),
                    c.patientId(),
                    askedBy,
                    what,
                    uselessFrom(permission, c.at()),
                    c.at()));
        }
    }

    /** An answer after its end would come too late; what has ended already is told by the rule. */
    private static @Nullable Instant uselessFrom(Permission permission, Instant at) {
        return permission.until().isAfter(at) ? permission.until() : null;
    }
}
