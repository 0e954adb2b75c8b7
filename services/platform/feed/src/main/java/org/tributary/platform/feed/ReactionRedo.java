package org.tributary.platform.feed;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tributary.platform.feed.repair.Outcome;
import org.tributary.platform.feed.repair.Redo;
import org.tributary.platform.feed.repair.Tried;

/** Has a reaction act on a record that was parked: in the same matter and under the same ids as if it came live. */
final class ReactionRedo implements Redo.ByCommands {

    private final FeedReaction reaction;
    private final Reacting reacting;
    private final ReactionOutcomes outcomes;
    private final RecordReader reader;

    ReactionRedo(FeedReaction reaction, Causes causes, ReactionOutcomes outcomes, RecordReader reader) {
        this.reaction = reaction;
        this.reacting = new Reacting(reaction, causes);
        this.outcomes = outcomes;
        this.reader = reader;
    }

    @Override
    public Tried redo(ConsumerRecord<byte[], byte[]> record) {
        return onFact(
                record,
                fact -> reacting.on(fact)
                        .<Tried>map(became -> new Tried.Settled(
                                became.refusal() == null ? Outcome.DONE : Outcome.REFUSED,
                                became.refusal(),
                                () -> outcomes.add(reaction.name(), List.of(became))))
                        .orElseGet(() -> Tried.settled(Outcome.PASSED_OVER)));
    }

    @Override
    public Tried foresee(ConsumerRecord<byte[], byte[]> record) {
        return onFact(record, fact -> Tried.settled(reaction.concerns(fact) ? Outcome.WOULD_ACT : Outcome.PASSED_OVER));
    }

    private Tried onFact(ConsumerRecord<byte[], byte[]> record, Function<FedEvent, Tried> act) {
        // whether it is a repeat was settled before it was parked
        var batch = PartitionBatch.of(List.of(reader.read(record)), Cursor.START, Set.of(), Envelopes.NONE);
        if (!batch.parked().isEmpty()) {
            return new Tried.Failed(batch.parked().getFirst().reason());
        }
        try {
            if (batch.handled().isEmpty() || wasActedOn(batch.events().getFirst())) {
                return Tried.settled(Outcome.PASSED_OVER);
            }
            return act.apply(batch.events().getFirst());
        } catch (RuntimeException e) {
            return Transience.heals(e) ? new Tried.HeldUp(e.toString()) : new Tried.Failed(e.toString());
        }
    }

    private boolean wasActedOn(FedEvent fact) {
        return !outcomes.among(reaction.name(), Set.of(fact.id())).isEmpty();
    }
}
