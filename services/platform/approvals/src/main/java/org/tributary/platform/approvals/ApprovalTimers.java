package org.tributary.platform.approvals;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.List;
import org.tributary.events.ApprovalId;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRequested;
import org.tributary.platform.approvals.ApprovalCommand.ExpireApproval;
import org.tributary.platform.eventstore.TransactionalCommands;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.timers.TimerTasks;

/** Ends what nobody answered in time: a row that is written in the transaction of the request. */
final class ApprovalTimers {

    private static final TaskDescriptor<Void> EXPIRE = TaskDescriptor.of("expire-approval");
    private static final EventMetadata AS = new EventMetadata("approvals", List.of(), null, null, null);

    private final Scheduler scheduler;

    ApprovalTimers(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void expire(ApprovalRequested request) {
        scheduler.schedule(EXPIRE.instance(request.approvalId().toString()).scheduledTo(request.expiresAt()));
    }

    static Task<?> task(TransactionalCommands commands, Clock clock) {
        return TimerTasks.of(EXPIRE, clock)
                .execute((timer, _) ->
                        commands.send(new ExpireApproval(ApprovalId.of(timer.getId()), clock.instant()), AS));
    }
}
