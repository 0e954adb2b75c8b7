package org.tributary.events;

import static org.tributary.events.Examples.APPROVAL;
import static org.tributary.events.Examples.TUESDAY_10AM;
import static org.tributary.events.Examples.TUESDAY_11AM;

import java.util.List;
import org.tributary.events.clinicalrecord.PolicyEvent;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyProposed;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyRatified;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyTrialStarted;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationEnd;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationGivenUp;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationRequested;

/** What the clinical record tells of versions of the clinical policy, once each. */
final class PolicyExamples {

    static final PolicyId RELAXED = PolicyId.of("00000000-0000-7000-8000-000000000014");

    static final List<PolicyEvent> ALL = List.of(
            new PolicyProposed(RELAXED, "2026-12", "{\"version\": \"2026-12\"}", "admin@demo"),
            new PolicyTrialStarted(
                    RELAXED,
                    "2026-12",
                    PolicyTrialId.of("00000000-0000-7000-8000-000000000025"),
                    TUESDAY_10AM,
                    TUESDAY_11AM,
                    "admin@demo"),
            new RatificationRequested(RELAXED, "2026-12", TUESDAY_10AM, APPROVAL, "admin@demo"),
            new PolicyRatified(RELAXED, "2026-12", TUESDAY_10AM, APPROVAL, "lead@demo"),
            new RatificationGivenUp(RELAXED, "2026-12", APPROVAL, RatificationEnd.REFUSED));

    private PolicyExamples() {}
}
