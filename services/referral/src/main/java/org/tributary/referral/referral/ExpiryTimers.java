package org.tributary.referral.referral;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.tributary.events.ReferralId;

/** Ends what nobody has decided in time: a row that is written in the transaction of the receipt. */
@Component
class ExpiryTimers {

    static final TaskDescriptor<Void> EXPIRE = TaskDescriptor.of("expire-referral");

    /** Ours, not a published rule: whoever waits for a month without an answer is better referred again. */
    static final Duration UNDECIDED_AT_MOST = Duration.ofDays(30);

    private final Scheduler scheduler;
    private final Clock clock;

    ExpiryTimers(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void expire(ReferralId referral) {
        scheduler.schedule(
                EXPIRE.instance(referral.toString()).scheduledTo(clock.instant().plus(UNDECIDED_AT_MOST)));
    }
}
