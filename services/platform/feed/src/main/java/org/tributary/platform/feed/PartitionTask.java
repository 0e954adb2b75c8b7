package org.tributary.platform.feed;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Records of one partition on their way to taking effect. It runs on any thread; the feed's own then notes what came of it. */
final class PartitionTask implements Runnable {

    private final Feed feed;
    private final FeedContext around;
    private final TopicPartition partition;
    private final List<ConsumerRecord<byte[], byte[]>> raw;
    private final Checkpoint from;
    private final AtomicBoolean databaseAway;

    private @Nullable PartitionRecords portion;
    private @Nullable CommitResult settled;
    private @Nullable Throwable failure;

    /** @param databaseAway set by the first of several attempts to see it, so that the others need not try */
    PartitionTask(
            Feed feed,
            FeedContext around,
            TopicPartition partition,
            List<ConsumerRecord<byte[], byte[]>> raw,
            Checkpoint from,
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
        try {
            settledAs(feed.work().settle(portion()));
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    /** What it brings, read. */
    PartitionRecords portion() {
        var read = portion;
        if (read == null) {
            var records = raw.stream()
                    .map(one -> around.reader().read(one, feed.reads()))
                    .toList();
            read = new PartitionRecords(partition, records, from);
            portion = read;
        }
        return read;
    }

    /** This was committed. */
    void settledAs(CommitResult committed) {
        settled = committed;
        around.arrivals().arrived();
    }

    TopicPartition partition() {
        return partition;
    }

    List<ConsumerRecord<byte[], byte[]>> raw() {
        return raw;
    }

    /** What was committed, if anything was. */
    @Nullable
    CommitResult settled() {
        return settled;
    }

    /** Whether it was for the feed at all, as far as is known. */
    boolean mattered() {
        var committed = settled;
        return committed == null || committed.mattered();
    }

    /** Why nothing was, unless it was not even tried. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Nothing was committed, for this reason. */
    void failed(Throwable e) {
        failure = e;
        if (TransientErrors.isOfTheDatabase(e)) {
            databaseAway.set(true);
        }
    }
}
