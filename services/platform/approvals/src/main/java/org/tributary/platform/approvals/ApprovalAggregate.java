package org.tributary.platform.approvals;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.events.approvals.ApprovalEvent;
import org.tributary.events.approvals.ApprovalEvent.ApprovalExpired;
import org.tributary.events.approvals.ApprovalEvent.ApprovalGranted;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRefused;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRequested;
import org.tributary.events.approvals.ApprovalEvent.ApprovalWithdrawn;
import org.tributary.platform.approvals.Approval.Existing;
import org.tributary.platform.approvals.Approval.Unrequested;
import org.tributary.platform.approvals.ApprovalCommand.RequestApproval;
import org.tributary.platform.approvals.ApprovalDecider.Terms;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;
import org.tributary.platform.eventstore.NestedCommands;

/** Lends {@link Approval} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class ApprovalAggregate {

    @Bean
    AggregateShell<Approval, ApprovalCommand, Terms, ApprovalEvent> approval(
            ApprovalKinds kinds, ApprovalTimers timers, NestedCommands nested) {
        return new Evolution<>(Approval.class, ApprovalEvent.class, new Unrequested())
                .handling(
                        ApprovalCommand.class,
                        ApprovalCommand::approvalId,
                        (approval, command) -> termsOf(approval, command, kinds),
                        ApprovalDecider::decide)
                .with((_, command, _, decided) -> {
                    for (var fact : decided.events()) {
                        switch (fact) {
                            case ApprovalRequested e -> timers.expire(e);
                            case ApprovalGranted e -> nested.send(kinds.commandAfter(e, command.at()));
                            case ApprovalRefused e -> nested.send(kinds.commandAfter(e, command.at()));
                            case ApprovalExpired e -> nested.send(kinds.commandAfter(e, command.at()));
                            case ApprovalWithdrawn _ -> {} // whoever withdraws it knows what follows
                        }
                    }
                    return decided.events();
                });
    }

    private static Terms termsOf(Approval approval, ApprovalCommand command, ApprovalKinds kinds) {
        return switch (approval) {
            case Existing it -> Terms.of(kinds.named(it.request().kind()));
            case Unrequested _ ->
                command instanceof RequestApproval c ? Terms.of(kinds.named(c.kind())) : Terms.OF_NOTHING;
        };
    }
}
