package org.tributary.platform.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.feed.DecodedRecord.Enveloped;

/** Brings facts to a projection, in one transaction with the offsets: as one batch, or in ever smaller parts where the batch fails. */
final class ProjectionWork implements PartitionWork {

    private final FeedProjection projection;
    private final CheckpointStore offsets;
    private final ParkedEvents parkedEvents;
    private final TransactionTemplate transaction;
    private final JdbcTemplate db;

    ProjectionWork(
            FeedProjection projection,
            CheckpointStore offsets,
            ParkedEvents parkedEvents,
            TransactionTemplate transaction,
            JdbcTemplate db) {
        this.projection = projection;
        this.offsets = offsets;
        this.parkedEvents = parkedEvents;
        this.transaction = transaction;
        this.db = db;
    }

    @Override
    public CommitResult settle(PartitionRecords portion) {
        try {
            return whole(List.of(portion)).getFirst();
        } catch (CheckpointStore.Overtaken e) {
            throw e;
        } catch (RuntimeException e) {
            if (TransientErrors.heals(e)) {
                throw e;
            }
            return inParts(portion);
        }
    }

    @Override
    public Optional<List<CommitResult>> settleTogether(List<PartitionRecords> portions) {
        return Optional.of(whole(portions));
    }

    private List<CommitResult> whole(List<PartitionRecords> portions) {
        return transaction.execute(_ -> {
            var batches = begin(portions);
            var events =
                    batches.stream().flatMap(batch -> batch.events().stream()).toList();
            if (!events.isEmpty()) {
                projection.project(events);
            }
            return batches.stream().map(batch -> end(batch, batch.parked())).toList();
        });
    }

    private CommitResult inParts(PartitionRecords portion) {
        return transaction.execute(status -> {
            var batch = begin(List.of(portion)).getFirst();
            // a constraint that waits for the commit would fail there, when nobody can tell whose fault it is
            db.execute("set constraints all immediate");
            var trying = new Trying(status, new ArrayList<>(batch.parked()));
            trying.halves(batch.handled());
            return end(batch, trying.parked);
        });
    }

    private List<PartitionBatch> begin(List<PartitionRecords> portions) {
        // first the offsets, whose rows a repair holds while it frees a key: only then is it known what is blocked
        offsets.move(
                projection.name(), portions.stream().map(PartitionRecords::move).toList());
        var blocked = parkedEvents.keysAmong(projection.name(), portions);
        return portions.stream()
                .map(portion -> PartitionBatch.of(
                        portion.records(),
                        portion.from(),
                        blocked.getOrDefault(portion.partition(), Set.of()),
                        projection.takes()))
                .toList();
    }

    private CommitResult end(PartitionBatch batch, List<Parked> parked) {
        return CommitResult.all(batch, parkedEvents.park(projection.name(), parked));
    }

    /** Finds the facts that fail by themselves: what fails is tried again in halves, in its order. */
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
                    parked.add(Parked.successor(record));
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
                parked.add(Parked.failed(free.getFirst(), failure));
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
