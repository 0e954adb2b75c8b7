package org.tributary.platform.feed.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.feed.EnvelopeMode;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.feed.delivery.CommitResult.Committed;
import org.tributary.platform.feed.delivery.DecodedRecord.Enveloped;
import org.tributary.platform.feed.delivery.ReactionOutcomes.Outcome;
import org.tributary.platform.feed.parking.Parked;
import org.tributary.platform.feed.parking.ParkedEvents;

/**
 * Lets a reaction act on facts, one by one and outside any transaction, and then keeps the outcomes together with the
 * checkpoint. After a crash, or when a repair freed a key meanwhile, it acts again; that changes nothing.
 */
final class ReactionDelivery implements Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(ReactionDelivery.class);

    private final String name;
    private final Reacting reacting;
    private final CheckpointStore checkpoints;
    private final ParkedEvents parkedEvents;
    private final ReactionOutcomes outcomes;
    private final TransactionTemplate transaction;

    ReactionDelivery(
            Reacting reacting,
            CheckpointStore checkpoints,
            ParkedEvents parkedEvents,
            ReactionOutcomes outcomes,
            TransactionTemplate transaction) {
        this.name = reacting.name();
        this.reacting = reacting;
        this.checkpoints = checkpoints;
        this.parkedEvents = parkedEvents;
        this.outcomes = outcomes;
        this.transaction = transaction;
    }

    @Override
    public Committed deliver(PartitionTask task) {
        while (true) {
            var blocked = blockedIn(task);
            try {
                return deliver(task, blocked);
            } catch (Unblocked e) {
                LOG.debug(
                        "A key of {} was freed in {} meanwhile, so that its records are for the reaction",
                        name,
                        task.partition());
            }
        }
    }

    /** Commands cannot be rolled back together, so only facts that need no command are passed together. */
    @Override
    public List<Committed> deliverTogether(List<PartitionTask> tasks) {
        var batches = new LinkedHashMap<PartitionTask, PartitionBatch>();
        tasks.forEach(task -> batches.put(task, task.sorted(Map.of(), EnvelopeMode.NONE)));
        if (!batches.values().stream().allMatch(this::callsForNothing)
                || !parkedEvents.keysAmong(name, PartitionTask.keysOf(tasks)).isEmpty()) {
            return List.of();
        }
        transaction.executeWithoutResult(_ ->
                checkpoints.move(name, tasks.stream().map(PartitionTask::move).toList()));
        return batches.entrySet().stream()
                .map(each -> committed(each.getKey(), each.getValue(), false, List.of(), null))
                .toList();
    }

    private boolean callsForNothing(PartitionBatch batch) {
        return batch.parked().isEmpty() && batch.events().stream().noneMatch(reacting::concerns);
    }

    private Committed deliver(PartitionTask task, Map<TopicPartition, Set<String>> blocked) {
        var batch = task.sorted(blocked, EnvelopeMode.NONE);
        var acting = new Acting(actedOnBefore(batch));
        acting.on(batch);
        var done = acting.heldUpAt == null
                ? batch
                : task.sortedBefore(acting.heldUpAt.raw().offset(), blocked, EnvelopeMode.NONE);
        var parked = new ArrayList<>(done.parked());
        parked.addAll(acting.parked);
        if (acting.heldUpBy != null && task.isStillAt(done.end())) {
            throw acting.heldUpBy;
        }
        var kept = transaction.execute(_ -> {
            checkpoints.move(name, List.of(task.moveTo(done.end())));
            requireStillBlocked(task, blocked);
            outcomes.add(name, acting.outcomes);
            return parkedEvents.park(name, parked);
        });
        var mattered = !acting.outcomes.isEmpty() || !parked.isEmpty();
        return committed(task, done, mattered, kept, acting.heldUpBy);
    }

    private static Committed committed(
            PartitionTask task,
            PartitionBatch done,
            boolean mattered,
            List<Parked> parked,
            @Nullable RuntimeException heldUpBy) {
        return new Committed(task, done.end(), mattered, done.repeats(), done.unknown(), parked, heldUpBy);
    }

    private Map<TopicPartition, Set<String>> blockedIn(PartitionTask task) {
        return parkedEvents.keysAmong(name, PartitionTask.keysOf(List.of(task)));
    }

    private Set<UUID> actedOnBefore(PartitionBatch batch) {
        var facts = batch.events().stream().map(ReceivedEvent::id).toList();
        return facts.isEmpty() ? Set.of() : outcomes.among(name, facts);
    }

    /**
     * The keys must still be blocked. A repair needs the lock on the checkpoint's row to free a key, and from here on
     * this transaction holds it.
     */
    private void requireStillBlocked(PartitionTask task, Map<TopicPartition, Set<String>> blocked) {
        if (!blocked.isEmpty() && !blockedIn(task).equals(blocked)) {
            throw new Unblocked();
        }
    }

    /** A key was freed meanwhile, so this pass is thrown away. */
    private static final class Unblocked extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unblocked() {
            super("a key was freed", null, false, false);
        }
    }

    /** One pass over a batch. It ends early at an error that passes with time. */
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
                    parked.add(record.putAsideBehindAnother());
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
                parked.add(record.putAside(e.toString()));
            }
            return true;
        }
    }
}
