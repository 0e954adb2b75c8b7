package org.tributary.eligibility.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ApprovalId;
import org.tributary.events.PermissionId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.terms.Technique;

/**
 * A clinician answers for treating in spite of findings.
 *
 * @param clears the codes of these findings
 * @param techniques that are cleared; none named: all
 * @param regions where they are cleared; none named: everywhere
 */
public record Clearance(
        PermissionId permissionId,
        List<String> clears,
        List<Technique> techniques,
        List<BodyRegion> regions,
        Instant from,
        Instant until,
        @Nullable ApprovalId awaits)
        implements Permission {

    @Override
    public Clearance endedAt(Instant end) {
        var earlier = end.isBefore(until) ? end : until;
        return new Clearance(permissionId, clears, techniques, regions, from, earlier, awaits);
    }

    @Override
    public Clearance approve() {
        return new Clearance(permissionId, clears, techniques, regions, from, until, null);
    }
}
