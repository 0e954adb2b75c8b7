package org.tributary.clinicalrecord.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.eligibility.facts.Finding;
import org.tributary.events.FindingId;
import org.tributary.events.clinicalrecord.BodyRegion;

/**
 * A finding, and what may be done with the patient now.
 *
 * @param until the first moment without it, as far as anybody said
 */
record FindingView(
        FindingId findingId,
        String code,
        @Nullable BodyRegion region,
        Instant since,
        @Nullable Instant until,
        GateNow now) {

    static FindingView of(Finding finding, GateNow now) {
        return new FindingView(
                finding.findingId(), finding.code(), finding.region(), finding.since(), finding.until(), now);
    }

    @Override
    public String toString() {
        return "FindingView[" + findingId + "]";
    }
}
