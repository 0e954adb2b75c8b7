package org.tributary.clinicalrecord.policy;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.clinicalrecord.policy.Policy.Unproposed;
import org.tributary.events.SubjectId;
import org.tributary.events.clinicalrecord.PolicyEvent;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyProposed;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyRatified;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyTrialStarted;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationGivenUp;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationRequested;
import org.tributary.platform.approvals.ApprovalCommand.RequestApproval;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.platform.eventstore.Evolution;
import org.tributary.platform.eventstore.NestedCommands;
import org.tributary.platform.kernel.NoContext;

/** Lends {@link Policy} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class PolicyAggregate {

    @Bean
    AggregateShell<Policy, PolicyCommand, NoContext, PolicyEvent> policy(
            PolicyVersions versions, NestedCommands nested, DecisionLocks locks, PolicyTimers timers) {
        return new Evolution<>(Policy.class, PolicyEvent.class, new Unproposed())
                .handling(PolicyCommand.class, PolicyCommand::policyId, (_, _) -> NoContext.NONE, PolicyDecider::decide)
                .with((_, command, _, decided) -> {
                    for (var fact : decided.events()) {
                        switch (fact) {
                            case PolicyProposed e -> versions.claim(e.version(), e.policyId());
                            case PolicyTrialStarted e -> timers.tryPolicy(e.trialId());
                            case RatificationRequested e -> nested.send(approvalOf(e, command));
                            case PolicyRatified e -> {
                                // every decision by the versions before is committed, so that none is passed over
                                locks.beforeChanging(List.of(Policies.TIMELINE));
                                timers.decideGatesAnew(e.policyId().toString());
                            }
                            case RatificationGivenUp _ -> {} // it may be asked for again
                        }
                    }
                    return decided.events();
                });
    }

    private static RequestApproval approvalOf(RatificationRequested e, PolicyCommand command) {
        return new RequestApproval(
                e.approvalId(),
                RatificationKind.NAME,
                new SubjectId(e.policyId().value()),
                null,
                null,
                e.by(),
                "Clinical policy " + e.version() + " from " + e.effectiveFrom() + " on",
                null,
                command.at());
    }
}
