package org.tributary.platform.feed.delivery;

import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.parking.Outcome;
import org.tributary.platform.feed.parking.Redelivery;
import org.tributary.platform.feed.parking.RetryOutcome;

/** Brings a record that was parked to its projection again, read anew and sorted as the live feed would. */
final class ProjectionRedelivery implements Redelivery.ByRows {

    private final FeedProjection projection;
    private final RecordDecoder decoder;

    ProjectionRedelivery(FeedProjection projection, RecordDecoder decoder) {
        this.projection = projection;
        this.decoder = decoder;
    }

    @Override
    public RetryOutcome redeliver(ConsumerRecord<byte[], byte[]> record) {
        // it was checked for a repeat before it was parked
        var batch = PartitionBatch.of(
                List.of(decoder.decode(record, projection::reads)), Checkpoint.START, Set.of(), projection.takes());
        if (!batch.parked().isEmpty()) {
            return new RetryOutcome.Failed(batch.parked().getFirst().reason());
        }
        if (batch.handled().isEmpty()) {
            return RetryOutcome.settled(Outcome.PASSED_OVER);
        }
        try {
            projection.project(batch.events());
            return RetryOutcome.settled(Outcome.DONE);
        } catch (RuntimeException e) {
            return TransientErrors.heals(e)
                    ? new RetryOutcome.HeldUp(e.toString())
                    : new RetryOutcome.Failed(e.toString());
        }
    }
}
