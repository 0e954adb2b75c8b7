package org.tributary.platform.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.feed.ReadRecord.Enveloped;

/** Brings facts to a projection, in one transaction with the offset: as one batch, or one by one where the batch fails. */
final class ProjectionWork implements PartitionWork {

    private final FeedProjection projection;
    private final FeedOffsets offsets;
    private final ParkedEvents parkedEvents;
    private final TransactionTemplate transaction;
    private final JdbcTemplate db;

    ProjectionWork(
            FeedProjection projection,
            FeedOffsets offsets,
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
    public Settled settle(TopicPartition partition, List<ReadRecord> records, Cursor from) {
        try {
            return transaction.execute(_ -> {
                var batch = begin(partition, records, from);
                if (!batch.handled().isEmpty()) {
                    projection.project(batch.events());
                }
                return end(batch, batch.parked());
            });
        } catch (FeedOffsets.Overtaken e) {
            throw e;
        } catch (RuntimeException e) {
            if (Transience.heals(e)) {
                throw e;
            }
            return oneByOne(partition, records, from);
        }
    }

    private Settled oneByOne(TopicPartition partition, List<ReadRecord> records, Cursor from) {
        return transaction.execute(status -> {
            var batch = begin(partition, records, from);
            // a constraint that waits for the commit would fail there, when nobody can tell whose fault it is
            db.execute("set constraints all immediate");
            var failed = new HashSet<String>();
            var parked = new ArrayList<>(batch.parked());
            for (var record : batch.handled()) {
                if (failed.contains(record.key())) {
                    parked.add(Parked.successor(record));
                } else if (!tryOne(record, status, parked)) {
                    failed.add(record.key());
                }
            }
            return end(batch, parked);
        });
    }

    private boolean tryOne(Enveloped record, TransactionStatus status, List<Parked> parked) {
        var before = status.createSavepoint();
        try {
            projection.project(List.of(record.event()));
        } catch (RuntimeException e) {
            if (Transience.heals(e)) {
                throw e;
            }
            status.rollbackToSavepoint(before);
            parked.add(Parked.failed(record, e));
            return false;
        }
        status.releaseSavepoint(before);
        return true;
    }

    private PartitionBatch begin(TopicPartition partition, List<ReadRecord> records, Cursor from) {
        var blocked = parkedEvents.keysAmong(projection.name(), partition, records);
        var batch = PartitionBatch.of(records, from, blocked, projection.wantsUnknownTypes());
        offsets.move(projection.name(), partition, from, batch.end());
        return batch;
    }

    private Settled end(PartitionBatch batch, List<Parked> parked) {
        if (!parked.isEmpty()) {
            parkedEvents.park(projection.name(), parked);
        }
        return Settled.all(batch, parked);
    }
}
