package org.tributary.eligibility.facts;

import java.time.Instant;
import java.util.List;
import org.tributary.events.ClearanceId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.terms.Technique;

/**
 * A clinician answers for treating in spite of findings, for a time.
 *
 * @param clears the codes of these findings
 * @param techniques that are cleared; none named: all
 * @param regions where they are cleared; none named: everywhere
 * @param until the first moment at which it has expired or was revoked
 */
public record Clearance(
        ClearanceId clearanceId,
        List<String> clears,
        List<Technique> techniques,
        List<BodyRegion> regions,
        Instant from,
        Instant until) {

    /** Whether somebody answers for it. */
    public boolean holdsAt(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** The same, revoked; one that had expired stays as it was. */
    public Clearance endedAt(Instant end) {
        return end.isBefore(until) ? new Clearance(clearanceId, clears, techniques, regions, from, end) : this;
    }
}
