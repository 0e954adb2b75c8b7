package org.tributary.platform.feed.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.delivery.CommitResult.Committed;
import org.tributary.platform.feed.delivery.DecodedRecord.Enveloped;
import org.tributary.platform.feed.parking.Parked;
import org.tributary.platform.feed.parking.ParkedEvents;

/**
 * Brings facts to a projection, in one transaction with the checkpoints: first as one batch, and in smaller and smaller
 * parts if the batch fails.
 */
final class ProjectionDelivery implements Delivery {

    private final FeedProjection projection;
    private final CheckpointStore checkpoints;
    private final ParkedEvents parkedEvents;
    private final TransactionTemplate transaction;
    private final JdbcTemplate db;

    ProjectionDelivery(
            FeedProjection projection,
            CheckpointStore checkpoints,
            ParkedEvents parkedEvents,
            TransactionTemplate transaction,
            JdbcTemplate db) {
        this.projection = projection;
        this.checkpoints = checkpoints;
        this.parkedEvents = parkedEvents;
        this.transaction = transaction;
        this.db = db;
    }

    @Override
    public Committed deliver(PartitionTask task) {
        try {
            return whole(List.of(task)).getFirst();
        } catch (CheckpointStore.Overtaken e) {
            throw e;
        } catch (RuntimeException e) {
            if (TransientErrors.heals(e)) {
                throw e;
            }
            return inParts(task);
        }
    }

    @Override
    public List<Committed> deliverTogether(List<PartitionTask> tasks) {
        return whole(tasks);
    }

    private List<Committed> whole(List<PartitionTask> tasks) {
        return transaction.execute(_ -> {
            var blocked = begin(tasks);
            var batches = new LinkedHashMap<PartitionTask, PartitionBatch>();
            tasks.forEach(task -> batches.put(task, task.sorted(blocked, projection.takes())));
            var events = batches.values().stream()
                    .flatMap(batch -> batch.events().stream())
                    .toList();
            if (!events.isEmpty()) {
                projection.project(events);
            }
            return batches.entrySet().stream()
                    .map(each ->
                            end(each.getKey(), each.getValue(), each.getValue().parked()))
                    .toList();
        });
    }

    private Committed inParts(PartitionTask task) {
        return transaction.execute(status -> {
            var batch = task.sorted(begin(List.of(task)), projection.takes());
            // a deferred constraint would fail at the commit, where it does not show which event broke it
            db.execute("set constraints all immediate");
            var trying = new Trying(status, new ArrayList<>(batch.parked()));
            trying.halves(batch.handled());
            return end(task, batch, trying.parked);
        });
    }

    /** Moves the checkpoints, and answers with the keys that are blocked. */
    private Map<TopicPartition, Set<String>> begin(List<PartitionTask> tasks) {
        // move first: a repair locks these rows to free a key, so the blocked keys are sure only afterwards
        checkpoints.move(
                projection.name(), tasks.stream().map(PartitionTask::move).toList());
        return parkedEvents.keysAmong(projection.name(), PartitionTask.keysOf(tasks));
    }

    private Committed end(PartitionTask task, PartitionBatch batch, List<Parked> parked) {
        var kept = parkedEvents.park(projection.name(), parked);
        return new Committed(task, batch.end(), !batch.isNothing(), batch.repeats(), batch.unknown(), kept, null);
    }

    /** Finds the facts that fail alone: a part that fails is tried again in two halves, in order. */
    private final class Trying {

        private final TransactionStatus status;
        private final List<Parked> parked;
        private final Set<String> failed = new HashSet<>();

        Trying(TransactionStatus status, List<Parked> parked) {
            this.status = status;
            this.parked = parked;
        }

        void halves(List<Enveloped> records) {
            var half = records.size() / 2;
            part(records.subList(0, half));
            part(records.subList(half, records.size()));
        }

        private void part(List<Enveloped> records) {
            var free = new ArrayList<Enveloped>(records.size());
            for (var record : records) {
                if (failed.contains(record.key())) {
                    parked.add(record.putAsideBehindAnother());
                } else {
                    free.add(record);
                }
            }
            var failure = free.isEmpty() ? null : failureOf(free);
            if (failure == null) {
                return;
            }
            if (free.size() > 1) {
                halves(free);
            } else {
                failed.add(free.getFirst().key());
                parked.add(free.getFirst().putAside(failure.toString()));
            }
        }

        private @Nullable RuntimeException failureOf(List<Enveloped> records) {
            var before = status.createSavepoint();
            try {
                projection.project(records.stream().map(Enveloped::event).toList());
            } catch (RuntimeException e) {
                if (TransientErrors.heals(e)) {
                    throw e;
                }
                status.rollbackToSavepoint(before);
                return e;
            }
            status.releaseSavepoint(before);
            return null;
        }
    }
}
