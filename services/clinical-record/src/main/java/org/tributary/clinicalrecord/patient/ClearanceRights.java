package org.tributary.clinicalrecord.patient;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.policy.Policies;
import org.tributary.eligibility.facts.Clearance;

/** Who may clear what, by the clinical policy in force. */
@Component
public class ClearanceRights {

    private final Policies policies;

    ClearanceRights(Policies policies) {
        this.policies = policies;
    }

    /** Whether a therapist alone may not clear it. */
    public boolean needSecondPerson(Clearance clearance, Instant at) {
        return PermissionRules.needsSecondPerson(clearance, policies.now().at(at));
    }
}
