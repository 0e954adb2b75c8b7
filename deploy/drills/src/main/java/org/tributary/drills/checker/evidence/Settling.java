package org.tributary.drills.checker.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;
import org.tributary.drills.checker.evidence.Feeds.Feed;

/** Waits until every relay has published its store and every feed has read its topics. */
public final class Settling {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);

    private final Tables tables;
    private final Topics topics;
    private final InstantSource clock;

    public Settling(Tables tables, Topics topics, InstantSource clock) {
        this.tables = tables;
        this.topics = topics;
        this.clock = clock;
    }

    /** How the system came to rest: how many events and records there were, and what is not at its end. */
    private record Look(Map<TopicPartition, Long> ends, List<String> behind) {}

    /** What is behind at the deadline; empty as soon as nothing is, and nothing new came meanwhile. */
    public List<String> await(Instant deadline) {
        var before = look();
        while (true) {
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
            var now = look();
            var still = now.behind().isEmpty()
                    && before.behind().isEmpty()
                    && now.ends().equals(before.ends());
            if (still) {
                return List.of();
            }
            if (clock.instant().isAfter(deadline)) {
                return now.behind().isEmpty() ? List.of("the topics do not come to rest") : now.behind();
            }
            before = now;
        }
    }

    private Look look() {
        var behind = new ArrayList<String>();
        Stores.SERVICES.forEach(service -> lookAtRelay(service, behind));
        var ends = topics.ends();
        Feeds.all().forEach(feed -> lookAtFeed(feed, ends, behind));
        return new Look(ends, behind);
    }

    private void lookAtRelay(String service, List<String> behind) {
        var waiting = tables.number(
                Stores.databaseOf(service), "select count(*) from event where position > (select position from relay)");
        if (waiting > 0) {
            behind.add("the relay of " + service + " has " + waiting + " events left to publish");
        }
    }

    private void lookAtFeed(Feed feed, Map<TopicPartition, Long> ends, List<String> behind) {
        var read = tables.rows(
                feed.database(),
                "select topic, partition, next_offset from feed_offset where feed = '" + feed.name() + "'");
        ends.forEach((partition, end) -> {
            if (partition.topic().equals(feed.topic())) {
                var next = read.stream()
                        .filter(row -> row.column(0).equals(partition.topic())
                                && row.column(1).equals(Integer.toString(partition.partition())))
                        .mapToLong(row -> Long.parseLong(row.column(2)))
                        .findFirst()
                        .orElse(0);
                if (next < end) {
                    behind.add(feed + " has read " + partition + " up to " + next + " of " + end);
                }
            }
        });
    }
}
