package org.tributary.clinicalrecord.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.GateWindow.Restriction;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

/** What may be done with the patient now. */
record GateNow(
        @Nullable Gate gate,
        List<String> reasons,
        List<Technique> restrictedTechniques,
        List<Restriction> restrictedRegions,
        String policyVersion) {

    static GateNow of(GateWindow now) {
        return new GateNow(
                now.gate(), now.reasons(), now.restrictedTechniques(), now.restrictions(), now.policyVersion());
    }
}
