package org.tributary.clinicalrecord.screening;

import java.time.Instant;
import java.util.List;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

/** What the policy makes of a form. */
public sealed interface Screening {

    /** The form decides what may be done with the patient, until it is too old. */
    record Gated(
            Gate gate,
            List<String> reasons,
            List<Technique> restrictedTechniques,
            String policyVersion,
            Instant validUntil)
            implements Screening {

        /** Whether the form is still young enough. */
        public boolean isValidAt(Instant at) {
            return at.isBefore(validUntil);
        }
    }

    /** The form decides nothing: questions are unanswered, or it says what its kind does not ask. */
    record Incomplete(List<String> missing, List<String> unexpected) implements Screening {}
}
