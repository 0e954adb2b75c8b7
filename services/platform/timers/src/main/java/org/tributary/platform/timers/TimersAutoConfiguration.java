package org.tributary.platform.timers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Runs timers on any instance: due ones are taken by one of them, and one that dies with them in hand is noticed within half a
 * minute. It goes by the service's own clock. Each kind of timer is a bean of type {@link Task}.
 */
@AutoConfiguration
public class TimersAutoConfiguration {

    /** For what another instance left behind, and for what falls due; whoever writes a row for now asks to look at once. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(15);

    /** Rows are written on the connection of the transaction that is under way, if there is one. */
    @Bean(destroyMethod = "")
    public Scheduler scheduler(DataSource database, List<Task<?>> tasks, Clock clock) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), tasks)
                .clock(clock::instant)
                .serializer(new JsonTaskSerializer())
                .threads(2)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(LOOK_AGAIN)
                .heartbeatInterval(SIGN_OF_LIFE)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(STOPS_WITHIN)
                .build();
    }

    @Bean
    SchedulerLifecycle runningTimers(Scheduler scheduler) {
        return new SchedulerLifecycle(scheduler);
    }
}
