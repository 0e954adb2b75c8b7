package org.tributary.platform.web.idempotency;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.springframework.web.ErrorResponseException;
import org.tributary.platform.eventstore.AnotherKind;
import org.tributary.platform.kernel.RejectedException;

/** Measures what callers ask for: how long each command takes, and how it ends. */
final class CommandTimer {

    private final MeterRegistry meters;

    CommandTimer(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Carries this out and counts it as done, rejected by a rule or for its precondition, repeated by a retry, or failed. */
    <T> T time(Object command, Supplier<T> sending) {
        var sample = Timer.start(meters);
        var outcome = "failed";
        try {
            var sent = sending.get();
            outcome = "done";
            return sent;
        } catch (RejectedException | AnotherKind | ErrorResponseException refusal) {
            outcome = "rejected";
            throw refusal;
        } catch (DuplicateInFlight repeat) {
            outcome = "repeated";
            throw repeat;
        } finally {
            sample.stop(Timer.builder("tributary.command")
                    .description("Commands that callers sent")
                    .tag("command", command.getClass().getSimpleName())
                    .tag("outcome", outcome)
                    .publishPercentileHistogram()
                    .register(meters));
        }
    }
}
