package org.tributary.booking.waitinglist;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tributary.booking.appointment.FreedTime;
import org.tributary.events.OfferId;
import org.tributary.events.WaitingListEntryId;
import org.tributary.events.booking.WaitingListEvent.PatientWaitlisted;
import org.tributary.events.booking.WaitingListEvent.TimeOffered;

/** What the waiting list does later: rows written in the transaction of the fact, so that neither is there without the other. */
@Component
class Timers {

    static final TaskDescriptor<FreedTime> OFFER = TaskDescriptor.of("offer-freed-time", FreedTime.class);
    static final TaskDescriptor<WaitingListEntryId> LAPSE = TaskDescriptor.of("lapse-offer", WaitingListEntryId.class);
    static final TaskDescriptor<Void> END = TaskDescriptor.of("end-waiting");

    private final Scheduler scheduler;
    private final Clock clock;

    Timers(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** As soon as this transaction has committed: by this instance, or by any should this one be gone. */
    void offer(FreedTime freed) {
        // whoever offers it later draws an identifier of their own: this one only tells two occasions apart
        var occasion = OfferId.next().toString();
        scheduler.schedule(OFFER.instance(occasion).data(freed).scheduledTo(clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    void lapse(TimeOffered offer) {
        scheduler.schedule(
                LAPSE.instance(offer.offerId().toString()).data(offer.entryId()).scheduledTo(offer.heldUntil()));
    }

    void end(PatientWaitlisted wish) {
        scheduler.schedule(END.instance(wish.entryId().toString()).scheduledTo(wish.latest()));
    }
}
