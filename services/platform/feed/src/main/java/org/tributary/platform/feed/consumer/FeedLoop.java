package org.tributary.platform.feed.consumer;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.feed.consumer.FeedStatus.State;

/** Keeps one feed running as long as the service runs, also while the broker or the database is away. */
final class FeedLoop implements Runnable {

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Feed feed;
    private final FeedContext context;
    private final FeedStatus status;
    private final FeedMetrics metrics;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private volatile @Nullable Consumer<byte[], byte[]> membership;

    FeedLoop(Feed feed, FeedContext context, FeedStatus status, FeedMetrics metrics) {
        this.feed = feed;
        this.context = context;
        this.status = status;
        this.metrics = metrics;
    }

    /** Asks the feed to end soon; what is in work is finished first. */
    void stop() {
        stopping.countDown();
        var consumer = membership;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public void run() {
        status.becomes(State.STARTING);
        try {
            for (var failures = 1; isWanted(); failures++) {
                if (followUntilItFails()) {
                    failures = 1;
                }
                stopping.await(context.settings().pauseAfter(failures).toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            status.becomes(State.STOPPED);
        }
    }

    private boolean isWanted() {
        return stopping.getCount() > 0;
    }

    /** Whether the feed was following before it failed. */
    private boolean followUntilItFails() throws InterruptedException {
        var followed = false;
        try {
            context.broker().ensure(feed.topics());
            try (var membership = new Membership(context.broker().consumer(feed.name(), feed.atOnce()));
                    var session = new FeedSession(feed, context, membership.consumer, status, metrics)) {
                while (isWanted()) {
                    session.step();
                    followed |= status.state() == State.FOLLOWING;
                }
            }
        } catch (WakeupException e) {
            // somebody asked it to stop
        } catch (ExecutionException | KafkaException e) {
            status.becomes(State.WITHOUT_BROKER, e);
        } catch (RuntimeException | Error e) {
            status.becomes(State.HELD_UP, e);
        }
        return followed;
    }

    /** A membership in the group. Closing it lets the other members take over at once. */
    private final class Membership implements AutoCloseable {

        private final Consumer<byte[], byte[]> consumer;

        Membership(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
            FeedLoop.this.membership = consumer;
        }

        @Override
        public void close() {
            FeedLoop.this.membership = null;
            consumer.close(CloseOptions.timeout(FAREWELL));
        }
    }
}
