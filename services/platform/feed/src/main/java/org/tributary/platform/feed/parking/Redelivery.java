package org.tributary.platform.feed.parking;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How one feed takes a record that was parked, by the same code as any other. It never throws. */
public sealed interface Redelivery {

    RetryOutcome redo(ConsumerRecord<byte[], byte[]> record);

    /** Writes rows in the transaction around it, and is undone with it. */
    non-sealed interface ByRows extends Redelivery {}

    /** Sends commands, each with a transaction of its own, and cannot be undone. */
    non-sealed interface ByCommands extends Redelivery {

        /** Tells what it would try, and does nothing. */
        RetryOutcome foresee(ConsumerRecord<byte[], byte[]> record);
    }
}
