package org.tributary.platform.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.feed.ReactionOutcomes.Outcome;
import org.tributary.platform.feed.ReadRecord.Enveloped;
import org.tributary.platform.kernel.CommandRejected;

/**
 * Has a reaction act on facts, one by one and outside any transaction, and then keeps what became of them together with the
 * offset. What was done before a crash is done again, which changes nothing.
 */
final class ReactionWork implements PartitionWork {

    private final FeedReaction reaction;
    private final Causes causes;
    private final FeedOffsets offsets;
    private final ParkedEvents parkedEvents;
    private final ReactionOutcomes outcomes;
    private final TransactionTemplate transaction;

    ReactionWork(
            FeedReaction reaction,
            Causes causes,
            FeedOffsets offsets,
            ParkedEvents parkedEvents,
            ReactionOutcomes outcomes,
            TransactionTemplate transaction) {
        this.reaction = reaction;
        this.causes = causes;
        this.offsets = offsets;
        this.parkedEvents = parkedEvents;
        this.outcomes = outcomes;
        this.transaction = transaction;
    }

    @Override
    public Settled settle(TopicPartition partition, List<ReadRecord> records, Cursor from) {
        var blocked = parkedEvents.keysAmong(reaction.name(), partition, records);
        var batch = PartitionBatch.of(records, from, blocked, false);
        var acting = new Acting(actedOnBefore(batch));
        acting.on(batch);
        var done = acting.heldUpAt == null
                ? batch
                : PartitionBatch.of(upTo(acting.heldUpAt, records), from, blocked, false);
        var parked = new ArrayList<>(done.parked());
        parked.addAll(acting.parked);
        if (acting.heldUpBy != null && done.end().equals(from)) {
            throw acting.heldUpBy;
        }
        keep(partition, from, done.end(), acting.outcomes, parked);
        return new Settled(done.end(), done.repeats(), done.unknown(), parked, acting.heldUpBy);
    }

    private Set<UUID> actedOnBefore(PartitionBatch batch) {
        var facts = batch.events().stream().map(FedEvent::id).toList();
        return facts.isEmpty() ? Set.of() : outcomes.among(reaction.name(), facts);
    }

    private static List<ReadRecord> upTo(Enveloped end, List<ReadRecord> records) {
        return records.stream()
                .filter(record -> record.raw().offset() < end.raw().offset())
                .toList();
    }

    private void keep(TopicPartition partition, Cursor from, Cursor to, List<Outcome> became, List<Parked> parked) {
        transaction.executeWithoutResult(_ -> {
            offsets.move(reaction.name(), partition, from, to);
            if (!became.isEmpty()) {
                outcomes.add(reaction.name(), became);
            }
            if (!parked.isEmpty()) {
                parkedEvents.park(reaction.name(), parked);
            }
        });
    }

    /** One pass over a batch, which ends early at trouble that time heals. */
    private final class Acting {

        private final Set<UUID> before;
        private final Set<String> failed = new HashSet<>();
        private final List<Outcome> outcomes = new ArrayList<>();
        private final List<Parked> parked = new ArrayList<>();
        private @Nullable Enveloped heldUpAt;
        private @Nullable RuntimeException heldUpBy;

        Acting(Set<UUID> before) {
            this.before = before;
        }

        void on(PartitionBatch batch) {
            for (var record : batch.handled()) {
                if (failed.contains(record.key())) {
                    parked.add(Parked.successor(record));
                } else if (!tryOne(record)) {
                    return;
                }
            }
        }

        private boolean tryOne(Enveloped record) {
            try {
                actOn(record.event());
            } catch (RuntimeException e) {
                if (Transience.heals(e)) {
                    heldUpAt = record;
                    heldUpBy = e;
                    return false;
                }
                failed.add(record.key());
                parked.add(Parked.failed(record, e));
            }
            return true;
        }

        private void actOn(FedEvent fact) {
            if (before.contains(fact.id()) || !reaction.concerns(fact)) {
                return;
            }
            var as = causes.of(reaction.name(), fact);
            try {
                reaction.react(fact, as);
                outcomes.add(new Outcome(fact.id(), null));
            } catch (CommandRejected no) {
                outcomes.add(new Outcome(fact.id(), no.reason().getClass().getSimpleName()));
            }
        }
    }
}
