package org.tributary.platform.feed;

import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tributary.platform.feed.repair.Outcome;
import org.tributary.platform.feed.repair.Redo;
import org.tributary.platform.feed.repair.Tried;

/** Brings a record that was parked to its projection again, read anew and sorted as the live feed would. */
final class ProjectionRedo implements Redo.ByRows {

    private final FeedProjection projection;
    private final RecordReader reader;

    ProjectionRedo(FeedProjection projection, RecordReader reader) {
        this.projection = projection;
        this.reader = reader;
    }

    @Override
    public Tried redo(ConsumerRecord<byte[], byte[]> record) {
        // whether it is a repeat was settled before it was parked
        var batch = PartitionBatch.of(
                List.of(reader.read(record, projection::reads)), Cursor.START, Set.of(), projection.takes());
        if (!batch.parked().isEmpty()) {
            return new Tried.Failed(batch.parked().getFirst().reason());
        }
        if (batch.handled().isEmpty()) {
            return Tried.settled(Outcome.PASSED_OVER);
        }
        try {
            projection.project(batch.events());
            return Tried.settled(Outcome.DONE);
        } catch (RuntimeException e) {
            return Transience.heals(e) ? new Tried.HeldUp(e.toString()) : new Tried.Failed(e.toString());
        }
    }
}
