package org.tributary.platform.web.idempotency;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets go of old keys, which nobody retries. Any number of instances may do so. */
class IdempotencyCleanup {

    private final IdempotencyStore log;
    private final Duration kept;

    IdempotencyCleanup(IdempotencyStore log, Duration kept) {
        this.log = log;
        this.kept = kept;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        var more = true;
        while (more) {
            more = log.forgetSomeOlderThan(kept);
        }
    }
}
