package org.tributary.platform.approvals;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.eventstore.TransactionalCommands;
import org.tributary.platform.kernel.PersonalColumns;
import org.tributary.platform.privacy.PersonalRows;
import org.tributary.platform.privacy.PersonalTable;
import org.tributary.platform.timers.TimersAutoConfiguration;

/** Lets a service ask for second persons, and people answer there. A service declares its kinds: {@link ApprovalKind}. */
@AutoConfiguration(
        after = TimersAutoConfiguration.class,
        beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
@Import({
    ApprovalAggregate.class,
    ListApprovalsEndpoint.class,
    GetApprovalEndpoint.class,
    GrantApprovalEndpoint.class,
    RefuseApprovalEndpoint.class,
    ApprovalProblems.class
})
public class ApprovalsAutoConfiguration {

    @Bean
    ApprovalKinds approvalKinds(List<ApprovalKind> kinds) {
        return new ApprovalKinds(kinds);
    }

    @Bean
    Approvals approvals(JdbcClient db, PersonalColumns personal, ApprovalKinds kinds) {
        return new Approvals(db, personal, kinds);
    }

    @Bean
    ApprovalProjection approvalProjection(JdbcClient db, PersonalColumns personal) {
        return new ApprovalProjection(db, personal);
    }

    /** What was said about an approval goes with the person whose key seals it. */
    @Bean
    PersonalRows approvalsOfPersons(JdbcClient db) {
        return new PersonalTable(
                db, "approval", "sealed_for", List.of("reason", "name", "registration", "refusal_reason"));
    }

    @Bean
    ApprovalTimers approvalTimers(Scheduler scheduler) {
        return new ApprovalTimers(scheduler);
    }

    @Bean
    Task<?> expireApproval(TransactionalCommands commands, Clock clock) {
        return ApprovalTimers.task(commands, clock);
    }
}
