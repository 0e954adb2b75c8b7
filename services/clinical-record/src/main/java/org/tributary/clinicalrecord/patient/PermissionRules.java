package org.tributary.clinicalrecord.patient;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.patient.Patient.Registered;
import org.tributary.clinicalrecord.patient.PatientCommand.ApprovePermission;
import org.tributary.clinicalrecord.patient.PatientCommand.EndPermission;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordClearance;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordMedicalAssessment;
import org.tributary.clinicalrecord.patient.PatientRejection.AssessedInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.NoSuchPermission;
import org.tributary.clinicalrecord.patient.PatientRejection.NotClearable;
import org.tributary.clinicalrecord.patient.PatientRejection.PermissionLength;
import org.tributary.clinicalrecord.patient.PatientRejection.UnknownFinding;
import org.tributary.eligibility.PolicyTimeline;
import org.tributary.eligibility.facts.Clearance;
import org.tributary.eligibility.facts.MedicalAssessment;
import org.tributary.eligibility.facts.Permission;
import org.tributary.eligibility.policy.ClinicalPolicy;
import org.tributary.eligibility.policy.Effect.ClearedBy;
import org.tributary.events.ApprovalId;
import org.tributary.events.PermissionId;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.SafetyEvent.ClearanceRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.MedicalAssessmentRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.PermissionApproved;
import org.tributary.events.clinicalrecord.SafetyEvent.PermissionEnded;
import org.tributary.platform.kernel.Decision;

/** What clinicians may answer for: clearances and medical assessments, when a second person has to approve, and how they end. */
final class PermissionRules {

    static final int CLEARANCE_DAYS = 90;
    static final int ASSESSMENT_DAYS = 366;

    /** A day on which clocks go back is longer. */
    private static final Duration CHANGE_OF_CLOCKS = Duration.ofHours(2);

    private PermissionRules() {}

    static Decision<PatientEvent> add(Registered patient, RecordClearance c, PolicyTimeline policies) {
        var clearance = c.clearance();
        var policy = policies.at(c.at());
        var unknown = codes(clearance, code -> !policy.isRecorded(code));
        if (!unknown.isEmpty()) {
            return rejected(new UnknownFinding(unknown.getFirst()));
        }
        var never = codes(clearance, code -> policy.effectOf(code).clearedBy() == ClearedBy.NOBODY);
        if (!never.isEmpty()) {
            return rejected(new NotClearable(never));
        }
        if (isTooLong(clearance, CLEARANCE_DAYS)) {
            return rejected(new PermissionLength(clearance.from(), clearance.until(), CLEARANCE_DAYS));
        }
        var awaits = needsSecondPerson(clearance, policy) ? c.approvalId() : null;
        return recorded(patient, c, policies, recorded(c, awaits), clearance(clearance, awaits));
    }

    /** Whether a therapist alone may not clear it. */
    static boolean needsSecondPerson(Clearance clearance, ClinicalPolicy policy) {
        return clearance.clears().stream()
                .flatMap(code -> policy.find(code).stream())
                .anyMatch(effect -> effect.clearedBy() != ClearedBy.THERAPIST);
    }

    static Decision<PatientEvent> add(Registered patient, RecordMedicalAssessment c, PolicyTimeline policies) {
        var assessment = c.assessment();
        if (assessment.from().isAfter(c.at())) {
            return rejected(new AssessedInTheFuture(assessment.from()));
        }
        return isTooLong(assessment, ASSESSMENT_DAYS)
                ? rejected(new PermissionLength(assessment.from(), assessment.until(), ASSESSMENT_DAYS))
                : recorded(patient, c, policies, recorded(c), assessment);
    }

    /** What is not in force yet changes no gate. */
    private static Decision<PatientEvent> recorded(
            Registered patient, PatientCommand c, PolicyTimeline policies, PatientEvent fact, Permission permission) {
        return permission.awaits() == null
                ? accepted(fact, GateRules.decided(c, patient.facts().with(permission), policies))
                : accepted(fact);
    }

    static Decision<PatientEvent> approve(Registered patient, ApprovePermission c, PolicyTimeline policies) {
        return withPermission(
                patient,
                c.permissionId(),
                permission -> permission.awaits() == null
                        ? alreadyDone()
                        : accepted(
                                new PermissionApproved(c.patientId(), c.clinicId(), c.permissionId(), c.approvalId()),
                                GateRules.decided(c, patient.facts().approved(c.permissionId()), policies)));
    }

    static Decision<PatientEvent> end(Registered patient, EndPermission c, PolicyTimeline policies) {
        return withPermission(
                patient,
                c.permissionId(),
                permission -> permission.until().isAfter(c.at())
                        ? accepted(
                                ended(c),
                                GateRules.decided(c, patient.facts().ended(c.permissionId(), c.at()), policies))
                        : alreadyDone());
    }

    private static Decision<PatientEvent> withPermission(
            Registered patient, PermissionId id, Function<Permission, Decision<PatientEvent>> decision) {
        return patient.facts()
                .permissions()
                .filter(permission -> permission.permissionId().equals(id))
                .findFirst()
                .map(decision)
                .orElseGet(() -> rejected(new NoSuchPermission(id)));
    }

    private static List<String> codes(Clearance clearance, Predicate<String> which) {
        return clearance.clears().stream().filter(which).distinct().sorted().toList();
    }

    private static boolean isTooLong(Permission permission, int mostDays) {
        return !permission.from().isBefore(permission.until())
                || permission
                        .until()
                        .isAfter(permission
                                .from()
                                .plus(Duration.ofDays(mostDays))
                                .plus(CHANGE_OF_CLOCKS));
    }

    private static Clearance clearance(Clearance as, @Nullable ApprovalId awaits) {
        return new Clearance(
                as.permissionId(), as.clears(), as.techniques(), as.regions(), as.from(), as.until(), awaits);
    }

    private static ClearanceRecorded recorded(RecordClearance c, @Nullable ApprovalId awaits) {
        var clearance = c.clearance();
        return new ClearanceRecorded(
                c.patientId(),
                c.clinicId(),
                clearance.permissionId(),
                clearance.clears(),
                clearance.techniques(),
                clearance.regions(),
                clearance.from(),
                clearance.until(),
                c.paper().clinician(),
                c.paper().conditions(),
                c.paper().evidence(),
                awaits);
    }

    private static MedicalAssessmentRecorded recorded(RecordMedicalAssessment c) {
        MedicalAssessment assessment = c.assessment();
        return new MedicalAssessmentRecorded(
                c.patientId(),
                c.clinicId(),
                assessment.permissionId(),
                assessment.allows(),
                assessment.regions(),
                assessment.from(),
                assessment.until(),
                c.paper().clinician(),
                c.paper().evidence(),
                assessment.awaits());
    }

    private static PermissionEnded ended(EndPermission c) {
        return new PermissionEnded(c.patientId(), c.clinicId(), c.permissionId(), c.at(), c.because(), c.reason());
    }
}
