package org.tributary.clinicalrecord.screening;

import java.util.List;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

/** What one answer means for the patient's safety: how far it closes the gate, why, and which techniques it forbids. */
public record Finding(Gate gate, String reason, List<Technique> restrictedTechniques) {

    /** Whether no treatment is allowed until somebody has cleared it. */
    boolean closes() {
        return gate.compareTo(Gate.HOLD) >= 0;
    }
}
