package org.tributary.clinicalrecord.policy;

import java.time.Instant;
import org.tributary.events.ApprovalId;
import org.tributary.events.clinicalrecord.PolicyEvent;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyProposed;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyRatified;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyTrialStarted;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationGivenUp;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationRequested;
import org.tributary.platform.kernel.State;

/** A version of the clinical policy: where it may stand. A value: no clock, no framework, no I/O. */
sealed interface Policy extends State<Policy, PolicyEvent> {

    record Unproposed() implements Policy {}

    record Proposed(String version) implements Policy {}

    record AwaitingRatification(String version, Instant effectiveFrom, ApprovalId approvalId) implements Policy {}

    record Ratified(String version, ApprovalId approvalId) implements Policy {}

    @Override
    default Policy after(PolicyEvent event) {
        return switch (event) {
            case PolicyProposed e -> new Proposed(e.version());
            case PolicyTrialStarted _ -> this;
            case RatificationRequested e -> new AwaitingRatification(e.version(), e.effectiveFrom(), e.approvalId());
            case PolicyRatified e -> new Ratified(e.version(), e.approvalId());
            case RatificationGivenUp e -> new Proposed(e.version());
        };
    }
}
