package org.tributary.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.feed.Counted.ASHA;
import static org.tributary.platform.feed.Counted.BEN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.PatientId;
import org.tributary.platform.feed.ProjectionProgress.FactPosition;
import org.tributary.platform.feed.delivery.Checkpoint;
import org.tributary.platform.feed.delivery.CheckpointStore;
import org.tributary.platform.feed.delivery.CheckpointStore.Move;
import org.tributary.platform.feed.delivery.FeedProgress;
import org.tributary.platform.testkit.TestDatabase;
import org.tributary.platform.testkit.TestKafka;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.topics.TopicSettings;
import org.tributary.platform.topics.Topics;

class ProjectionProgressIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcTemplate db = new JdbcTemplate(database.asService());
    private final CheckpointStore checkpoints = new CheckpointStore(JdbcClient.create(db));
    private final TopicSettings topics =
            new TopicSettings(TestKafka.bootstrapServers(), TestKafka.freshPrefix(), (short) 1);

    @Test
    void whoever_has_waited_for_a_fact_sees_it_whatever_its_partition() {
        try (var relay = new TestRelay(topics);
                var instance = start(Taking.Mishap.NONE)) {
            for (var number = 1; number <= 40; number++) {
                var patient = new PatientId(new UUID(number, number));
                relay.publish(MONDAY, new Counted(patient, number));
                var position = relay.lastPositionOf("test");

                await().atMost(SOON).until(() -> instance.progress().awaitAll(List.of(told(patient, position))));

                assertThat(taken()).contains(position);
            }
        }
    }

    @Test
    void a_parked_fact_has_come_too() {
        try (var relay = new TestRelay(topics);
                var instance = start((_, _) -> {
                    throw new IllegalArgumentException("cannot count");
                })) {
            relay.publish(MONDAY, new Counted(ASHA, 1), new Counted(ASHA, 2));

            await().atMost(SOON).until(() -> instance.progress().awaitAll(List.of(told(ASHA, 2))));

            assertThat(taken()).isEmpty();
            assertThat(db.queryForObject("select count(*) from parked_event", Integer.class))
                    .isEqualTo(2);
        }
    }

    @Test
    void all_who_read_it_must_have_it() {
        var progress =
                progressOf("here", reader("slow", "test"), reader("quick", "test"), reader("other", "elsewhere"));
        reached("quick", Topics.PARTITIONS, 10);

        assertThat(progress.awaitAll(List.of(told(ASHA, 10)))).isFalse();

        reached("slow", Topics.PARTITIONS, 9);
        assertThat(progress.awaitAll(List.of(told(ASHA, 10)))).isFalse();
        assertThat(progress.awaitAll(List.of(told(ASHA, 9)))).isTrue();
    }

    @Test
    void by_some_of_the_partitions_nobody_knows_which_is_the_one() {
        reached("slow", Topics.PARTITIONS - 1, 10);

        assertThat(progressOf("here", reader("slow", "test")).awaitAll(List.of(told(ASHA, 1))))
                .isFalse();
    }

    @Test
    void nobody_waits_for_what_is_not_read_or_is_told_here() {
        assertThat(progressOf("here", reader("slow", "test"))
                        .awaitAll(List.of(new FactPosition("elsewhere", ASHA.value(), 10))))
                .isTrue();
        assertThat(progressOf("test", reader("slow", "test")).awaitAll(List.of(told(ASHA, 10))))
                .isTrue();
    }

    @Test
    void several_are_seen_together() {
        var progress = progressOf("here", reader("slow", "test"));
        reached("slow", Topics.PARTITIONS, 10);

        assertThat(progress.awaitAll(List.of(told(ASHA, 9), told(BEN, 10)))).isTrue();
        assertThat(progress.awaitAll(List.of(told(ASHA, 11), told(BEN, 10)))).isFalse();
        assertThat(progress.awaitAll(List.of(told(ASHA, 10), told(BEN, 11)))).isFalse();
    }

    @Test
    void several_that_come_one_by_one_are_awaited_no_longer_than_one() {
        var progress = progressOf("here", Duration.ofMillis(300), reader("slow", "test"));
        var facts = LongStream.rangeClosed(1, 8)
                .mapToObj(position -> told(ASHA, position))
                .toList();
        reached("slow", Topics.PARTITIONS, 0);

        try (var feed = Executors.newSingleThreadScheduledExecutor()) {
            var coming = feed.scheduleAtFixedRate(this::comeOneFurther, 200, 200, TimeUnit.MILLISECONDS);

            assertThat(progress.awaitAll(facts)).isFalse();

            coming.cancel(false);
        }
    }

    private void comeOneFurther() {
        db.update("update feed_offset set last_position = last_position + 1");
    }

    private static FactPosition told(PatientId patient, long position) {
        return new FactPosition("test", patient.value(), position);
    }

    private Instance start(Taking.Mishap mishap) {
        return Instance.of(database, topics.bootstrapServers(), topics.prefix(), Taking.class, mishap);
    }

    private ProjectionProgress progressOf(String service, FeedProjection... projections) {
        return progressOf(service, Duration.ofMillis(120), projections);
    }

    private ProjectionProgress progressOf(String service, Duration patience, FeedProjection... projections) {
        return new FeedProgress(
                service, List.of(projections), topics, checkpoints, new CatchUpWaiter(patience, () -> "desk"));
    }

    private void reached(String feed, int partitions, long position) {
        var all = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topics.topicOf("test"), partition))
                .toList();
        checkpoints.of(feed, all);
        checkpoints.move(
                feed,
                all.stream()
                        .map(partition -> new Move(partition, Checkpoint.START, new Checkpoint(1, position)))
                        .toList());
    }

    private List<Long> taken() {
        return db.queryForList("select position from taken", Long.class);
    }

    private static FeedProjection reader(String name, String service) {
        return new FeedProjection() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Set<String> services() {
                return Set.of(service);
            }

            @Override
            public void project(List<ReceivedEvent> batch) {}
        };
    }
}
