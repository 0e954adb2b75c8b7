package org.tributary.platform.feed.parking;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Brings a parked record to its feed again, by the code that the live feed uses. It never throws. */
public sealed interface Redelivery {

    RetryOutcome redeliver(ConsumerRecord<byte[], byte[]> record);

    /** For a projection: it writes rows in the caller's transaction, and is rolled back with it. */
    non-sealed interface ByRows extends Redelivery {}

    /** For a reaction: it sends commands with transactions of their own, which cannot be undone. */
    non-sealed interface ByCommands extends Redelivery {

        /** Answers what it would do, and does nothing. */
        RetryOutcome foresee(ConsumerRecord<byte[], byte[]> record);
    }
}
