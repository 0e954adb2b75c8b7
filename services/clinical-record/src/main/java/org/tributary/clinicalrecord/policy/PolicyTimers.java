package org.tributary.clinicalrecord.policy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tributary.events.PolicyTrialId;

/** Has every gate decided anew, or decided again for a trial, beside the work of the day: a row that is written in the transaction of the reason. */
@Component
public class PolicyTimers {

    public static final TaskDescriptor<Void> DECIDE_GATES_ANEW = TaskDescriptor.of("decide-gates-anew");

    /** Its instances are trials. */
    public static final TaskDescriptor<Void> TRY_POLICY = TaskDescriptor.of("try-policy");

    private final Scheduler scheduler;
    private final Clock clock;

    PolicyTimers(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Once for each trial. */
    void tryPolicy(PolicyTrialId trial) {
        scheduler.scheduleIfNotExists(TRY_POLICY.instance(trial.toString()).scheduledTo(clock.instant()));
    }

    /** Once for each reason, however many instances have it. */
    public void decideGatesAnew(String because) {
        scheduler.scheduleIfNotExists(DECIDE_GATES_ANEW.instance(because).scheduledTo(clock.instant()));
    }
}
