package org.tributary.clinicalrecord.record;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tributary.clinicalrecord.record.SafetyEntries.Ending;
import org.tributary.clinicalrecord.record.SafetyEntries.FindingEntry;
import org.tributary.clinicalrecord.record.SafetyEntries.PermissionEntry;
import org.tributary.events.FindingId;
import org.tributary.events.PermissionId;
import org.tributary.events.clinicalrecord.SafetyEvent;
import org.tributary.events.clinicalrecord.SafetyEvent.CirculationCorrected;
import org.tributary.events.clinicalrecord.SafetyEvent.CirculationMeasured;
import org.tributary.events.clinicalrecord.SafetyEvent.ClearanceRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingResolved;
import org.tributary.events.clinicalrecord.SafetyEvent.MedicalAssessmentRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.PermissionApproved;
import org.tributary.events.clinicalrecord.SafetyEvent.PermissionEnded;

/** Findings with their ends, clearances and medical assessments with what became of them. */
final class SafetySection {

    private final Map<FindingId, FindingEntry> findings = new LinkedHashMap<>();
    private final Map<PermissionId, PermissionEntry> clearances = new LinkedHashMap<>();
    private final Map<PermissionId, PermissionEntry> assessments = new LinkedHashMap<>();

    void add(SafetyEvent event, Told told) {
        switch (event) {
            case FindingRecorded e when told.counts(e.since()) -> findings.put(e.findingId(), entry(e, told));
            case FindingResolved e
            when told.counts(e.endedAt()) ->
                findings.computeIfPresent(e.findingId(), (_, found) -> found.resolved(e.endedAt(), e.note()));
            case ClearanceRecorded e when told.counts(e.from()) -> clearances.put(e.permissionId(), entry(e, told));
            case MedicalAssessmentRecorded e
            when told.counts(e.from()) -> assessments.put(e.permissionId(), entry(e, told));
            case PermissionApproved e
            when told.counts() ->
                both().forEach(kind -> kind.computeIfPresent(
                        e.permissionId(), (_, permission) -> permission.approved(told.recordedAt())));
            case PermissionEnded e
            when told.counts(e.endedAt()) -> {
                var ending = new Ending(e.endedAt(), e.because(), e.reason());
                both().forEach(kind ->
                        kind.computeIfPresent(e.permissionId(), (_, permission) -> permission.ended(ending)));
            }
            // came true later than what is asked for
            case FindingRecorded _, FindingResolved _ -> {}
            case ClearanceRecorded _, MedicalAssessmentRecorded _ -> {}
            case PermissionApproved _, PermissionEnded _ -> {}
            // says again what the session's own measurements say
            case CirculationMeasured _, CirculationCorrected _ -> {}
        }
    }

    List<FindingEntry> findings() {
        return sorted(findings, FindingEntry::since);
    }

    List<PermissionEntry> clearances() {
        return sorted(clearances, PermissionEntry::from);
    }

    List<PermissionEntry> medicalAssessments() {
        return sorted(assessments, PermissionEntry::from);
    }

    private List<Map<PermissionId, PermissionEntry>> both() {
        return List.of(clearances, assessments);
    }

    private static <T> List<T> sorted(Map<?, T> entries, Function<T, Instant> when) {
        return entries.values().stream().sorted(comparing(when)).toList();
    }

    private static FindingEntry entry(FindingRecorded e, Told told) {
        return new FindingEntry(
                e.findingId(),
                e.patientId(),
                e.clinicId(),
                e.code(),
                e.region(),
                e.since(),
                e.until(),
                e.source(),
                e.note(),
                told.recordedAt(),
                null,
                null);
    }

    private static PermissionEntry entry(ClearanceRecorded e, Told told) {
        return new PermissionEntry(
                e.permissionId(),
                e.patientId(),
                e.clinicId(),
                e.clears(),
                e.techniques(),
                e.regions(),
                e.from(),
                e.until(),
                e.clinician(),
                e.conditions(),
                e.evidence(),
                e.approvalId(),
                told.recordedAt(),
                null,
                null);
    }

    private static PermissionEntry entry(MedicalAssessmentRecorded e, Told told) {
        return new PermissionEntry(
                e.permissionId(),
                e.patientId(),
                e.clinicId(),
                List.of(),
                e.allows(),
                e.regions(),
                e.from(),
                e.until(),
                e.clinician(),
                null,
                e.evidence(),
                e.approvalId(),
                told.recordedAt(),
                null,
                null);
    }
}
