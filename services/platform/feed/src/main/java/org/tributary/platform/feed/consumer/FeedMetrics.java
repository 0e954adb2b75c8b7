package org.tributary.platform.feed.consumer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.feed.delivery.CommitResult.Committed;

/** What can be seen of one feed from outside: how far behind it is, and what it passed over or put aside. */
final class FeedMetrics {

    private final Clock clock;
    private final Timer batches;
    private final Map<String, OfTopic> topics = new HashMap<>();
    private volatile long parked;

    FeedMetrics(String feed, Set<String> topics, FeedStatus status, MeterRegistry registry, Clock clock) {
        this.clock = clock;
        var tags = Tags.of("feed", feed);
        this.batches = Timer.builder("tributary.feed.batches")
                .description("Batches of records that took effect")
                .tags(tags)
                .register(registry);
        Gauge.builder("tributary.feed.parked", this, metrics -> metrics.parked)
                .description("Records put aside")
                .tags(tags)
                .register(registry);
        Gauge.builder("tributary.feed.following", status, FeedMetrics::asNumber)
                .description("1 while facts take effect as they come")
                .tags(tags)
                .register(registry);
        topics.forEach(topic -> this.topics.put(topic, new OfTopic(registry, tags.and("topic", topic))));
    }

    void took(Duration time) {
        batches.record(time);
    }

    void committed(TopicPartition partition, Committed committed) {
        var topic = of(partition);
        topic.repeats.increment(committed.repeats());
        topic.unknown.increment(committed.unknown());
    }

    void parked(long count) {
        parked = count;
    }

    /** Takes down how far behind the partitions are that this instance reads. */
    void behind(Map<TopicPartition, PartitionState> states) {
        var behind = new HashMap<String, Behind>();
        states.forEach((partition, state) -> behind.merge(partition.topic(), Behind.of(state), Behind::and));
        topics.forEach((name, topic) -> topic.behind = behind.getOrDefault(name, Behind.NOTHING));
    }

    private OfTopic of(TopicPartition partition) {
        return Objects.requireNonNull(topics.get(partition.topic()), "Only the feed's topics are read");
    }

    private static double asNumber(FeedStatus status) {
        return status.state() == FeedStatus.State.FOLLOWING ? 1 : 0;
    }

    /** How many records wait, and since when the oldest. */
    private record Behind(long events, @Nullable Instant oldest) {

        static final Behind NOTHING = new Behind(0, null);

        static Behind of(PartitionState state) {
            return new Behind(state.lag(), state.oldestWaiting());
        }

        Behind and(Behind other) {
            return new Behind(events + other.events, earlier(oldest, other.oldest));
        }

        private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.isBefore(other) ? one : other;
        }
    }

    private final class OfTopic {

        private final Counter repeats;
        private final Counter unknown;
        private volatile Behind behind = Behind.NOTHING;

        OfTopic(MeterRegistry registry, Tags tags) {
            this.repeats = Counter.builder("tributary.feed.repeats")
                    .description("Records that had taken effect before")
                    .tags(tags)
                    .register(registry);
            this.unknown = Counter.builder("tributary.feed.unknown")
                    .description("Records that this program does not understand and did not park")
                    .tags(tags)
                    .register(registry);
            Gauge.builder("tributary.feed.lag.events", this, topic -> topic.behind.events())
                    .description("Records that wait")
                    .tags(tags)
                    .register(registry);
            Gauge.builder("tributary.feed.lag.seconds", this, OfTopic::secondsBehind)
                    .description("Age of the oldest record that waits")
                    .tags(tags)
                    .register(registry);
        }

        private double secondsBehind() {
            var oldest = behind.oldest();
            return oldest == null
                    ? 0
                    : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
        }
    }
}
