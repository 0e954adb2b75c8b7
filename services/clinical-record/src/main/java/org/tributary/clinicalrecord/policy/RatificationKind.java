package org.tributary.clinicalrecord.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.policy.PolicyCommand.GiveUpRatification;
import org.tributary.clinicalrecord.policy.PolicyCommand.RatifyPolicy;
import org.tributary.events.PolicyId;
import org.tributary.events.SubjectId;
import org.tributary.events.approvals.ApprovalEvent.ApprovalExpired;
import org.tributary.events.approvals.ApprovalEvent.ApprovalGranted;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRefused;
import org.tributary.events.approvals.ApprovalEvent.Settled;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationEnd;
import org.tributary.platform.approvals.ApprovalKind;
import org.tributary.platform.web.Role;

/** A version of the clinical policy is in force only once a clinical lead has ratified it. */
@Component
class RatificationKind implements ApprovalKind {

    static final String NAME = "policy-ratification";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Role> approvers() {
        return Set.of(Role.CLINICAL_LEAD);
    }

    @Override
    public Duration openFor() {
        return Duration.ofDays(14);
    }

    @Override
    public PolicyCommand commandAfter(Settled settled, Instant at) {
        return switch (settled) {
            case ApprovalGranted e -> new RatifyPolicy(policy(e.subjectId()), e.approvalId(), e.by(), at);
            case ApprovalRefused e ->
                new GiveUpRatification(policy(e.subjectId()), e.approvalId(), RatificationEnd.REFUSED, at);
            case ApprovalExpired e ->
                new GiveUpRatification(policy(e.subjectId()), e.approvalId(), RatificationEnd.NOT_APPROVED_IN_TIME, at);
        };
    }

    private static PolicyId policy(SubjectId subject) {
        return new PolicyId(subject.value());
    }
}
