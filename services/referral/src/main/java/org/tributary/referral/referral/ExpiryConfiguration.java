package org.tributary.referral.referral;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.events.ReferralId;
import org.tributary.platform.eventstore.TransactionalCommands;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.timers.TimerTasks;
import org.tributary.referral.referral.ReferralCommand.ExpireReferral;

/** What the timer of a referral does when it is due. */
@Configuration(proxyBeanMethods = false)
class ExpiryConfiguration {

    private static final EventMetadata AS = new EventMetadata("referral", List.of(), null, null, null);

    @Bean
    Task<?> expireReferral(TransactionalCommands commands, Clock clock) {
        return TimerTasks.of(ExpiryTimers.EXPIRE, clock)
                .execute((timer, _) -> commands.send(new ExpireReferral(ReferralId.of(timer.getId())), AS));
    }
}
