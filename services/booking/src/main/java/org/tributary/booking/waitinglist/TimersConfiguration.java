package org.tributary.booking.waitinglist;

import static org.tributary.booking.waitinglist.Timers.END;
import static org.tributary.booking.waitinglist.Timers.LAPSE;
import static org.tributary.booking.waitinglist.Timers.OFFER;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.helper.Tasks.OneTimeTaskBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.tributary.events.OfferId;
import org.tributary.events.WaitingListEntryId;

/**
 * Runs timers on any instance (db-scheduler): due ones are taken by one of them, and one that dies with them in hand is noticed
 * within half a minute. It goes by the service's own clock.
 */
@Configuration(proxyBeanMethods = false)
class TimersConfiguration {

    /** For what another instance left behind, and for what falls due; what is freed here is looked at after the commit. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private static final Duration TRY_AGAIN = Duration.ofSeconds(15);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(15);

    @Bean
    Task<?> offerFreedTime(OfferProcess offering, Clock clock) {
        return timer(OFFER, clock).execute((timer, _) -> offering.offer(timer.getData()));
    }

    @Bean
    Task<?> lapseOffer(OfferProcess offering, Clock clock) {
        return timer(LAPSE, clock).execute((timer, _) -> offering.lapse(timer.getData(), OfferId.of(timer.getId())));
    }

    @Bean
    Task<?> endWaiting(OfferProcess offering, Clock clock) {
        return timer(END, clock).execute((timer, _) -> offering.end(WaitingListEntryId.of(timer.getId())));
    }

    /** What an instance failed at or died with is tried again; by the library's own means the latter went by another clock. */
    private static <T> OneTimeTaskBuilder<T> timer(TaskDescriptor<T> kind, Clock clock) {
        return Tasks.oneTime(kind)
                .onFailure(new OnFailureRetryLater<>(TRY_AGAIN))
                .onDeadExecution((dead, again) -> again.reschedule(dead, clock.instant()));
    }

    /** Rows are written on the connection of the transaction that is under way, if there is one. */
    @Bean(destroyMethod = "")
    Scheduler scheduler(DataSource database, List<Task<?>> tasks, Clock clock) {
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
