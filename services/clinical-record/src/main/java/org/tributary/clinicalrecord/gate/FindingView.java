package org.tributary.clinicalrecord.gate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.eligibility.facts.Finding;
import org.tributary.events.FindingId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.GateWindow.Restriction;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

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
        @Nullable Gate gate,
        List<String> reasons,
        List<Technique> restrictedTechniques,
        List<Restriction> restrictedRegions,
        String policyVersion) {

    static FindingView of(Finding finding, GateWindow now) {
        return new FindingView(
                finding.findingId(),
                finding.code(),
                finding.region(),
                finding.since(),
                finding.until(),
                now.gate(),
                now.reasons(),
                now.restrictedTechniques(),
                now.restrictions(),
                now.policyVersion());
    }

    @Override
    public String toString() {
        return "FindingView[" + findingId + "]";
    }
}
