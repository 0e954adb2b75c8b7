package org.tributary.booking.waitinglist;

import static org.tributary.booking.waitinglist.Timers.END;
import static org.tributary.booking.waitinglist.Timers.LAPSE;
import static org.tributary.booking.waitinglist.Timers.OFFER;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.events.OfferId;
import org.tributary.events.WaitingListEntryId;
import org.tributary.platform.timers.TimerTasks;

/** What the timers of the waiting list do when they are due. */
@Configuration(proxyBeanMethods = false)
class TimersConfiguration {

    @Bean
    Task<?> offerFreedTime(OfferProcess offering, Clock clock) {
        return TimerTasks.of(OFFER, clock).execute((timer, _) -> offering.offer(timer.getData()));
    }

    @Bean
    Task<?> lapseOffer(OfferProcess offering, Clock clock) {
        return TimerTasks.of(LAPSE, clock)
                .execute((timer, _) -> offering.lapse(timer.getData(), OfferId.of(timer.getId())));
    }

    @Bean
    Task<?> endWaiting(OfferProcess offering, Clock clock) {
        return TimerTasks.of(END, clock).execute((timer, _) -> offering.end(WaitingListEntryId.of(timer.getId())));
    }
}
