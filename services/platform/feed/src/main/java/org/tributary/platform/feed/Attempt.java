package org.tributary.platform.feed;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Records of one partition on their way to taking effect. It runs on any thread; the feed's own then notes what came of it. */
final class Attempt implements Runnable {

    private final Feed feed;
    private final FeedSurroundings around;
    private final TopicPartition partition;
    private final List<ConsumerRecord<byte[], byte[]>> raw;
    private final Cursor from;
    private final AtomicBoolean databaseAway;

    private @Nullable Settled settled;
    private @Nullable Throwable failure;
    private Duration took = Duration.ZERO;

    /** @param databaseAway set by the first of several attempts to see it, so that the others need not try */
    Attempt(
            Feed feed,
            FeedSurroundings around,
            TopicPartition partition,
            List<ConsumerRecord<byte[], byte[]>> raw,
            Cursor from,
            AtomicBoolean databaseAway) {
        this.feed = feed;
        this.around = around;
        this.partition = partition;
        this.raw = raw;
        this.from = from;
        this.databaseAway = databaseAway;
    }

    @Override
    public void run() {
        if (databaseAway.get()) {
            return;
        }
        var began = System.nanoTime();
        try {
            var read = raw.stream()
                    .map(one -> around.reader().read(one, feed.reads()))
                    .toList();
            settled = feed.work().settle(partition, read, from);
            around.arrivals().arrived();
        } catch (RuntimeException | Error e) {
            failed(e);
        }
        took = Duration.ofNanos(System.nanoTime() - began);
    }

    TopicPartition partition() {
        return partition;
    }

    List<ConsumerRecord<byte[], byte[]>> raw() {
        return raw;
    }

    /** What was committed, if anything was. */
    @Nullable
    Settled settled() {
        return settled;
    }

    /** Why nothing was, unless it was not even tried. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    Duration took() {
        return took;
    }

    private void failed(Throwable e) {
        failure = e;
        if (Transience.isOfTheDatabase(e)) {
            databaseAway.set(true);
        }
    }
}
