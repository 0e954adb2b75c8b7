package org.tributary.clinicalrecord.gate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.eligibility.facts.Clearance;
import org.tributary.eligibility.facts.MedicalAssessment;
import org.tributary.eligibility.facts.Permission;
import org.tributary.events.ApprovalId;
import org.tributary.events.PermissionId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.terms.Technique;

/** A permission as callers see it, with what may be done with the patient now. */
sealed interface PermissionView {

    /** Whether it counts. */
    enum Status {
        AWAITING_APPROVAL,
        NOT_YET,
        IN_FORCE,
        ENDED;

        static Status of(Permission permission, Instant now) {
            if (!now.isBefore(permission.until())) {
                return ENDED;
            }
            if (permission.awaits() != null) {
                return AWAITING_APPROVAL;
            }
            return permission.holdsAt(now) ? IN_FORCE : NOT_YET;
        }
    }

    /** A clearance; {@code approvalId} is what it awaits. */
    record ClearanceView(
            PermissionId clearanceId,
            Status status,
            @Nullable ApprovalId approvalId,
            List<String> clears,
            List<Technique> techniques,
            List<BodyRegion> regions,
            Instant from,
            Instant until,
            GateNow now)
            implements PermissionView {}

    /** A medical assessment; {@code approvalId} is what it awaits. */
    record MedicalAssessmentView(
            PermissionId assessmentId,
            Status status,
            @Nullable ApprovalId approvalId,
            List<Technique> allows,
            List<BodyRegion> regions,
            Instant from,
            Instant until,
            GateNow now)
            implements PermissionView {}

    static ClearanceView of(Clearance clearance, Instant now, GateNow gate) {
        return new ClearanceView(
                clearance.permissionId(),
                Status.of(clearance, now),
                clearance.awaits(),
                clearance.clears(),
                clearance.techniques(),
                clearance.regions(),
                clearance.from(),
                clearance.until(),
                gate);
    }

    static MedicalAssessmentView of(MedicalAssessment assessment, Instant now, GateNow gate) {
        return new MedicalAssessmentView(
                assessment.permissionId(),
                Status.of(assessment, now),
                assessment.awaits(),
                assessment.allows(),
                assessment.regions(),
                assessment.from(),
                assessment.until(),
                gate);
    }
}
