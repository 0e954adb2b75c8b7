package org.tributary.clinicalrecord.trial;

import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.clinicalrecord.policy.PolicyTimers;
import org.tributary.events.PolicyTrialId;
import org.tributary.platform.timers.TimerTasks;

/** Carries trials out beside the work of the day, and gives up one that fails again and again. */
@Configuration(proxyBeanMethods = false)
class PolicyTrialTimers {

    private static final int ATTEMPTS = 10;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(15);

    @Bean
    Task<?> tryPolicy(PolicyTrialRun run, Clock clock) {
        return TimerTasks.of(PolicyTimers.TRY_POLICY, clock)
                .onFailure(new MaxRetriesFailureHandler<>(
                        ATTEMPTS,
                        new OnFailureRetryLater<>(TRY_AGAIN),
                        (failed, _) -> run.giveUp(
                                PolicyTrialId.of(failed.getExecution().getId()))))
                .execute((trial, _) -> run.carryOut(PolicyTrialId.of(trial.getId())));
    }
}
