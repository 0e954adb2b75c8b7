package org.tributary.drills.checker.evidence;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.tributary.drills.checker.evidence.Feeds.Feed;
import org.tributary.drills.journal.Poison;

/** Measures how long the feeds of a poisoned partition stand still while traffic goes on, and looks at what they park. */
public final class PoisonWatch {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(200);

    private final Access access;
    private final Tables tables;
    private final InstantSource clock;

    public PoisonWatch(Access access, InstantSource clock) {
        this.access = access;
        this.tables = new Tables(access);
        this.clock = clock;
    }

    /** A feed that must read on behind a poison. */
    private record Held(Poison poison, Feed feed) {}

    /** Returns when every feed has read on behind each poison, or has not within this time; how long each took. */
    public List<Delay> watch(List<Poison> poison, Duration atMost) {
        var begun = clock.instant();
        var waiting = new ArrayList<>(poison.stream().flatMap(PoisonWatch::held).toList());
        var delays = new ArrayList<Delay>();
        while (!waiting.isEmpty()) {
            var waited = Duration.between(begun, clock.instant());
            var late = waited.compareTo(atMost) >= 0;
            waiting.removeIf(held -> {
                var done = late || nextOffset(held) > held.poison().offset();
                if (done) {
                    delays.add(new Delay(held.poison(), held.feed().toString(), waited, List.of()));
                }
                return done;
            });
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
        }
        return delays;
    }

    /** What each feed has parked because of poison that nobody has repaired yet, where that is not what it must have. */
    public List<Delay> lookAtParked(List<Poison> poison) {
        if (poison.isEmpty()) {
            return List.of();
        }
        try (var topics = new Topics(access)) {
            var records = topics.records();
            return poison.stream()
                    .flatMap(PoisonWatch::held)
                    .map(held ->
                            new Delay(held.poison(), held.feed().toString(), Duration.ZERO, misplaced(held, records)))
                    .toList();
        }
    }

    private static Stream<Held> held(Poison poison) {
        return Feeds.all().stream()
                .filter(feed -> feed.topic().equals(poison.topic()))
                .map(feed -> new Held(poison, feed));
    }

    private List<String> misplaced(Held held, Map<String, List<TopicRecord>> records) {
        var read = nextOffset(held);
        var parked = parked(held);
        var misplaced = new ArrayList<String>();
        parked.stream()
                .filter(row -> !row.column(1).equals(held.poison().key()))
                .forEach(row -> misplaced.add("parked, though of another key: " + row));
        if (held.feed().isStoppedBy(held.poison())) {
            var offsets =
                    new HashSet<>(parked.stream().map(row -> row.column(0)).toList());
            mustBeParked(held.poison(), records.getOrDefault(held.poison().topic(), List.of()))
                    .filter(record -> record.offset() < read && !offsets.contains(Long.toString(record.offset())))
                    .forEach(record -> misplaced.add("not parked: " + record));
        }
        return misplaced;
    }

    /** The poison and all that follows under its key, but for what is delivered again. */
    private static Stream<TopicRecord> mustBeParked(Poison poison, List<TopicRecord> records) {
        Set<Long> seen = new HashSet<>();
        return records.stream()
                .filter(record -> record.partition() == poison.partition())
                .filter(record -> record.position() == null || seen.add(record.position()))
                .filter(record -> record.offset() >= poison.offset())
                .filter(record -> poison.key().equals(record.key()));
    }

    private long nextOffset(Held held) {
        return tables
                .rows(held.feed().database(), "select next_offset from feed_offset where " + partition(held))
                .stream()
                .mapToLong(row -> Long.parseLong(row.column(0)))
                .findFirst()
                .orElse(0);
    }

    private List<Row> parked(Held held) {
        return tables.rows(
                held.feed().database(),
                "select record_offset, key, reason from parked_event where " + partition(held)
                        + " and record_offset >= " + held.poison().offset());
    }

    private static String partition(Held held) {
        return "feed = '%s' and topic = '%s' and partition = %d"
                .formatted(
                        held.feed().name(), held.poison().topic(), held.poison().partition());
    }
}
