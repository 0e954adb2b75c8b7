package org.tributary.eligibility.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ApprovalId;
import org.tributary.events.PermissionId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.terms.Technique;

/**
 * A physician has seen the patient and allows forceful techniques.
 *
 * @param allows these techniques
 * @param regions where; none named: everywhere
 */
public record MedicalAssessment(
        PermissionId permissionId,
        List<Technique> allows,
        List<BodyRegion> regions,
        Instant from,
        Instant until,
        @Nullable ApprovalId awaits)
        implements Permission {

    @Override
    public MedicalAssessment endedAt(Instant end) {
        return new MedicalAssessment(permissionId, allows, regions, from, end.isBefore(until) ? end : until, awaits);
    }

    @Override
    public MedicalAssessment approve() {
        return new MedicalAssessment(permissionId, allows, regions, from, until, null);
    }
}
