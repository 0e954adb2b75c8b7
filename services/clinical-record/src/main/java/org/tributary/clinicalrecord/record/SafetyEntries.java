package org.tributary.clinicalrecord.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.FindingId;
import org.tributary.events.PatientId;
import org.tributary.events.PermissionId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.SafetyEvent.Clinician;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingSource;
import org.tributary.events.clinicalrecord.SafetyEvent.PermissionEnd;
import org.tributary.events.terms.Technique;

/** What the record tells of a person's safety besides the forms and the gate. */
final class SafetyEntries {

    private SafetyEntries() {}

    /** A condition, a diagnosis or a medicine, and its end if it has one. */
    record FindingEntry(
            FindingId findingId,
            PatientId patientId,
            ClinicId clinicId,
            String code,
            @Nullable BodyRegion region,
            Instant since,
            @Nullable Instant until,
            FindingSource source,
            @Nullable String note,
            Instant recordedAt,
            @Nullable Instant resolvedAt,
            @Nullable String resolution) {

        FindingEntry resolved(Instant endedAt, @Nullable String why) {
            return new FindingEntry(
                    findingId, patientId, clinicId, code, region, since, until, source, note, recordedAt, endedAt, why);
        }

        @Override
        public String toString() {
            return "FindingEntry[" + findingId + "]";
        }
    }

    /**
     * A clearance or a medical assessment.
     *
     * @param clears the reasons that a clearance answers for; none of a medical assessment
     * @param techniques what it allows; of a clearance none means all
     * @param approvalId what it awaits, or awaited; none: nothing
     */
    record PermissionEntry(
            PermissionId permissionId,
            PatientId patientId,
            ClinicId clinicId,
            List<String> clears,
            List<Technique> techniques,
            List<BodyRegion> regions,
            Instant from,
            Instant until,
            @Nullable Clinician clinician,
            @Nullable String conditions,
            @Nullable String evidence,
            @Nullable ApprovalId approvalId,
            Instant recordedAt,
            @Nullable Instant approvedAt,
            @Nullable Ending ended) {

        PermissionEntry approved(Instant when) {
            return with(when, ended);
        }

        PermissionEntry ended(Ending ending) {
            return with(approvedAt, ending);
        }

        private PermissionEntry with(@Nullable Instant approved, @Nullable Ending ending) {
            return new PermissionEntry(
                    permissionId,
                    patientId,
                    clinicId,
                    clears,
                    techniques,
                    regions,
                    from,
                    until,
                    clinician,
                    conditions,
                    evidence,
                    approvalId,
                    recordedAt,
                    approved,
                    ending);
        }

        @Override
        public String toString() {
            return "PermissionEntry[" + permissionId + "]";
        }
    }

    /** When and why a permission ended before its time. */
    record Ending(
            Instant endedAt,
            PermissionEnd because,
            @Nullable String reason) {

        @Override
        public String toString() {
            return "Ending[" + endedAt + ", " + because + "]";
        }
    }
}
