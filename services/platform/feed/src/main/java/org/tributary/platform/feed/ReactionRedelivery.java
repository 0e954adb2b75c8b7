package org.tributary.platform.feed;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tributary.platform.feed.repair.Outcome;
import org.tributary.platform.feed.repair.Redelivery;
import org.tributary.platform.feed.repair.RetryOutcome;

/** Has a reaction act on a record that was parked: in the same matter and under the same ids as if it came live. */
final class ReactionRedelivery implements Redelivery.ByCommands {

    private final FeedReaction reaction;
    private final Reacting reacting;
    private final ReactionOutcomes outcomes;
    private final RecordDecoder reader;

    ReactionRedelivery(
            FeedReaction reaction, CausationMetadata causes, ReactionOutcomes outcomes, RecordDecoder reader) {
        this.reaction = reaction;
        this.reacting = new Reacting(reaction, causes);
        this.outcomes = outcomes;
        this.reader = reader;
    }

    @Override
    public RetryOutcome redo(ConsumerRecord<byte[], byte[]> record) {
        return onFact(
                record,
                fact -> reacting.on(fact)
                        .<RetryOutcome>map(became -> new RetryOutcome.Settled(
                                became.refusal() == null ? Outcome.DONE : Outcome.REFUSED,
                                became.refusal(),
                                () -> outcomes.add(reaction.name(), List.of(became))))
                        .orElseGet(() -> RetryOutcome.settled(Outcome.PASSED_OVER)));
    }

    @Override
    public RetryOutcome foresee(ConsumerRecord<byte[], byte[]> record) {
        return onFact(
                record,
                fact -> RetryOutcome.settled(reaction.concerns(fact) ? Outcome.WOULD_ACT : Outcome.PASSED_OVER));
    }

    private RetryOutcome onFact(ConsumerRecord<byte[], byte[]> record, Function<ReceivedEvent, RetryOutcome> act) {
        // whether it is a repeat was settled before it was parked
        var batch = PartitionBatch.of(List.of(reader.read(record)), Checkpoint.START, Set.of(), EnvelopeMode.NONE);
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
        return !outcomes.among(reaction.name(), Set.of(fact.id())).isEmpty();
    }
}
