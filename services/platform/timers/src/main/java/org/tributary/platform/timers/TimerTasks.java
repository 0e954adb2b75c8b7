package org.tributary.platform.timers;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.helper.Tasks.OneTimeTaskBuilder;
import java.time.Clock;
import java.time.Duration;

/** How a service declares what its timers of one kind do. */
public final class TimerTasks {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(15);

    private TimerTasks() {}

    /** What an instance failed at or died with is tried again; by the library's own means the latter went by another clock. */
    public static <T> OneTimeTaskBuilder<T> of(TaskDescriptor<T> kind, Clock clock) {
        return Tasks.oneTime(kind)
                .onFailure(new OnFailureRetryLater<>(TRY_AGAIN))
                .onDeadExecution((dead, again) -> again.reschedule(dead, clock.instant()));
    }
}
