package org.tributary.platform.feed.delivery;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tributary.platform.feed.EnvelopeMode;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.feed.parking.Outcome;
import org.tributary.platform.feed.parking.Redelivery;
import org.tributary.platform.feed.parking.RetryOutcome;

/** Lets a reaction act on a parked record, with the same correlation and ids as if it came live. */
final class ReactionRedelivery implements Redelivery.ByCommands {

    private final Reacting reacting;
    private final ReactionOutcomes outcomes;
    private final RecordDecoder decoder;

    ReactionRedelivery(Reacting reacting, ReactionOutcomes outcomes, RecordDecoder decoder) {
        this.reacting = reacting;
        this.outcomes = outcomes;
        this.decoder = decoder;
    }

    @Override
    public RetryOutcome redeliver(ConsumerRecord<byte[], byte[]> record) {
        return onFact(
                record,
                fact -> reacting.on(fact)
                        .<RetryOutcome>map(became -> new RetryOutcome.Settled(
                                became.refusal() == null ? Outcome.DONE : Outcome.REFUSED,
                                became.refusal(),
                                () -> outcomes.add(reacting.name(), List.of(became))))
                        .orElseGet(() -> RetryOutcome.settled(Outcome.PASSED_OVER)));
    }

    @Override
    public RetryOutcome foresee(ConsumerRecord<byte[], byte[]> record) {
        return onFact(
                record,
                fact -> RetryOutcome.settled(reacting.concerns(fact) ? Outcome.WOULD_ACT : Outcome.PASSED_OVER));
    }

    private RetryOutcome onFact(ConsumerRecord<byte[], byte[]> record, Function<ReceivedEvent, RetryOutcome> act) {
        // it was checked for a repeat before it was parked
        var batch = PartitionBatch.of(List.of(decoder.decode(record)), Checkpoint.START, Set.of(), EnvelopeMode.NONE);
        if (!batch.parked().isEmpty()) {
            return new RetryOutcome.Failed(batch.parked().getFirst().reason());
        }
        try {
            if (batch.handled().isEmpty() || wasActedOn(batch.events().getFirst())) {
                return RetryOutcome.settled(Outcome.PASSED_OVER);
            }
            return act.apply(batch.events().getFirst());
        } catch (RuntimeException e) {
            return TransientErrors.heals(e)
                    ? new RetryOutcome.HeldUp(e.toString())
                    : new RetryOutcome.Failed(e.toString());
        }
    }

    private boolean wasActedOn(ReceivedEvent fact) {
        return !outcomes.among(reacting.name(), Set.of(fact.id())).isEmpty();
    }
}
