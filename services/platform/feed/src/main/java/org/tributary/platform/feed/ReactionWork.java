package org.tributary.platform.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.feed.CheckpointStore.Move;
import org.tributary.platform.feed.DecodedRecord.Enveloped;
import org.tributary.platform.feed.ReactionOutcomes.Outcome;

/**
 * Has a reaction act on facts, one by one and outside any transaction, and then keeps what became of them together with the
 * offset. What was done before a crash, or before a repair freed a key, is done again, which changes nothing.
 */
final class ReactionWork implements PartitionWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReactionWork.class);

    private final String name;
    private final Reacting reacting;
    private final CheckpointStore offsets;
    private final ParkedEvents parkedEvents;
    private final ReactionOutcomes outcomes;
    private final TransactionTemplate transaction;

    ReactionWork(
            FeedReaction reaction,
            CausationMetadata causes,
            CheckpointStore offsets,
            ParkedEvents parkedEvents,
            ReactionOutcomes outcomes,
            TransactionTemplate transaction) {
        this.name = reaction.name();
        this.reacting = new Reacting(reaction, causes);
        this.offsets = offsets;
        this.parkedEvents = parkedEvents;
        this.outcomes = outcomes;
        this.transaction = transaction;
    }

    @Override
    public CommitResult settle(PartitionRecords portion) {
        while (true) {
            var blocked = parkedEvents.keysAmong(name, portion);
            try {
                return settle(portion, blocked);
            } catch (Unblocked e) {
                LOG.debug(
                        "A key of {} was freed in {} meanwhile, so that its records are for the reaction",
                        name,
                        portion.partition());
            }
        }
    }

    /** Commands cannot be taken back together; facts that call for none are passed over together. */
    @Override
    public Optional<List<CommitResult>> settleTogether(List<PartitionRecords> portions) {
        var batches = portions.stream()
                .map(portion -> PartitionBatch.of(portion.records(), portion.from(), Set.of(), EnvelopeMode.NONE))
                .toList();
        if (!batches.stream().allMatch(this::callsForNothing)
                || !parkedEvents.keysAmong(name, portions).isEmpty()) {
            return Optional.empty();
        }
        transaction.executeWithoutResult(_ ->
                offsets.move(name, portions.stream().map(PartitionRecords::move).toList()));
        return Optional.of(batches.stream()
                .map(batch -> new CommitResult(batch.end(), false, batch.repeats(), batch.unknown(), List.of(), null))
                .toList());
    }

    private boolean callsForNothing(PartitionBatch batch) {
        return batch.parked().isEmpty() && batch.events().stream().noneMatch(reacting::concerns);
    }

    private CommitResult settle(PartitionRecords portion, Set<String> blocked) {
        var batch = PartitionBatch.of(portion.records(), portion.from(), blocked, EnvelopeMode.NONE);
        var acting = new Acting(actedOnBefore(batch));
        acting.on(batch);
        var done = acting.heldUpAt == null
                ? batch
                : PartitionBatch.of(
                        upTo(acting.heldUpAt, portion.records()), portion.from(), blocked, EnvelopeMode.NONE);
        var parked = new ArrayList<>(done.parked());
        parked.addAll(acting.parked);
        if (acting.heldUpBy != null && done.end().equals(portion.from())) {
            throw acting.heldUpBy;
        }
        var kept = transaction.execute(_ -> {
            offsets.move(name, List.of(new Move(portion.partition(), portion.from(), done.end())));
            requireStillBlocked(portion, blocked);
            outcomes.add(name, acting.outcomes);
            return parkedEvents.park(name, parked);
        });
        var mattered = !acting.outcomes.isEmpty() || !parked.isEmpty();
        return new CommitResult(done.end(), mattered, done.repeats(), done.unknown(), kept, acting.heldUpBy);
    }

    private Set<UUID> actedOnBefore(PartitionBatch batch) {
        var facts = batch.events().stream().map(ReceivedEvent::id).toList();
        return facts.isEmpty() ? Set.of() : outcomes.among(name, facts);
    }

    private static List<DecodedRecord> upTo(Enveloped end, List<DecodedRecord> records) {
        return records.stream()
                .filter(record -> record.raw().offset() < end.raw().offset())
                .toList();
    }

    /** A repair frees a key while it holds the row of the offset, which by now is held here: what is blocked stays so. */
    private void requireStillBlocked(PartitionRecords portion, Set<String> blocked) {
        if (!blocked.isEmpty() && !parkedEvents.keysAmong(name, portion).equals(blocked)) {
            throw new Unblocked();
        }
    }

    /** Nobody waits behind what is parked no longer, so this pass does not count. */
    private static final class Unblocked extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unblocked() {
            super("a key was freed", null, false, false);
        }
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
                if (!before.contains(record.event().id())) {
                    reacting.on(record.event()).ifPresent(outcomes::add);
                }
            } catch (RuntimeException e) {
                if (TransientErrors.heals(e)) {
                    heldUpAt = record;
                    heldUpBy = e;
                    return false;
                }
                failed.add(record.key());
                parked.add(Parked.failed(record, e));
            }
            return true;
        }
    }
}
