package org.tributary.platform.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.feed.Counted.ASHA;
import static org.tributary.platform.feed.Counted.BEN;
import static org.tributary.platform.feed.Published.counted;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.events.PatientId;
import org.tributary.platform.feed.delivery.Checkpoint;
import org.tributary.platform.testkit.TestDatabase;
import org.tributary.platform.testkit.TestKafka;

class ProjectionIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<PatientId> PATIENTS = LongStream.range(0, 7)
            .mapToObj(number -> new PatientId(new UUID(0, number)))
            .toList();

    private final TestDatabase database = TestDatabase.migrated();
    private final DataSource service = database.asService();
    private final JdbcTemplate db = new JdbcTemplate(service);
    private final String prefix = TestKafka.freshPrefix();
    private final List<Instance> instances = new ArrayList<>();
    private final Topic topic;

    ProjectionIT() throws ExecutionException, InterruptedException {
        topic = new Topic(TestKafka.bootstrapServers(), prefix);
    }

    @AfterEach
    void stop() {
        instances.forEach(Instance::close);
        topic.close();
    }

    @Test
    void each_fact_takes_effect_once_and_in_order_though_every_record_comes_three_times() throws Exception {
        var facts = facts(1, 500);
        topic.publish(facts.subList(0, 200));
        var instance = start(Taking.Mishap.NONE);
        topic.publish(facts.subList(100, 400));
        topic.publish(facts);
        topic.publish(facts);

        awaitTaken(500);
        await().atMost(SOON).until(() -> instance.meter("tributary.feed.repeats") == 1_000);
        assertTakenOnceAndInOrder(500);
        await().atMost(SOON).until(() -> instance.meter("tributary.feed.lag.events") == 0);
        assertThat(instance.meter("tributary.feed.lag.seconds")).isZero();
        assertThat(instance.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_crash_between_the_rows_and_the_offset_loses_nothing_and_doubles_nothing() throws Exception {
        var strikes = new AtomicInteger();
        start((_, rows) -> {
            switch (strikes.incrementAndGet()) {
                case 1, 4 -> rows.execute("select pg_terminate_backend(pg_backend_pid())");
                case 2, 3 -> throw new TransientDataAccessResourceException("a deadlock, say");
                default -> {}
            }
        });
        topic.publish(facts(1, 300));

        awaitTaken(300);
        assertTakenOnceAndInOrder(300);
        assertThat(strikes.get()).isGreaterThan(4);
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_fact_that_fails_is_parked_with_its_successors_and_the_others_go_on() throws Exception {
        var instance = start(failingAt(5));
        topic.publish(
                counted(ASHA, 3),
                counted(ASHA, 5).with("ce_traceparent", "00-1"),
                counted(ASHA, 6),
                counted(BEN, 7),
                counted(ASHA, 8));
        awaitTaken(2);
        topic.publish(counted(ASHA, 9), counted(BEN, 10));

        awaitTaken(3);
        await().atMost(SOON).until(() -> parked().size() == 4);
        assertThat(taken()).containsExactlyInAnyOrder(3L, 7L, 10L);
        assertThat(parked()).containsExactly(5L, 6L, 8L, 9L);
        assertThat(instance.meter("tributary.feed.parked")).isEqualTo(4);
        var row = db.queryForMap("select * from parked_event where position = 5");
        assertThat(row)
                .containsEntry("feed", Taking.NAME)
                .containsEntry("topic", prefix + ".test")
                .containsEntry("record_offset", 1L)
                .containsEntry("event_id", Published.id(5))
                .containsEntry("type", Counted.TYPE)
                .containsEntry("key", ASHA.toString())
                .containsEntry("reason", "java.lang.IllegalArgumentException: cannot count to 5");
        assertThat((byte[]) row.get("payload")).asString(UTF_8).contains("\"number\":5");
        assertThat((byte[]) row.get("metadata")).asString(UTF_8).contains("\"actor\":\"rosa\"");
        assertThat(db.queryForObject("""
                        select convert_from(header_values[array_position(header_names, 'ce_traceparent')], 'UTF8')
                        from parked_event where position = 5
                        """, String.class)).isEqualTo("00-1");
    }

    @Test
    void a_failure_in_the_database_spoils_only_its_own_event() throws Exception {
        start((batch, rows) -> {
            if (batch.stream().anyMatch(event -> event.position() == 2)) {
                rows.update("insert into taken (event_id, key, position, type) values (null, '', 0, '')");
            }
        });
        topic.publish(counted(ASHA, 1), counted(ASHA, 2), counted(BEN, 3));

        awaitTaken(2);
        assertThat(taken()).containsExactlyInAnyOrder(1L, 3L);
        assertThat(parked()).containsExactly(2L);
    }

    @Test
    void an_unheard_of_type_is_passed_over_and_counted_and_an_unknown_revision_is_parked() throws Exception {
        var instance = start(Taking.Mishap.NONE);
        topic.publish(
                Published.of(ASHA, 1, Counted.UNHEARD_OF),
                counted(ASHA, 2),
                Published.of(ASHA, 3, Counted.LATER_REVISION),
                counted(ASHA, 4),
                counted(BEN, 5));

        awaitTaken(2);
        assertThat(taken()).containsExactlyInAnyOrder(2L, 5L);
        assertThat(parked()).containsExactly(3L, 4L);
        assertThat(instance.meter("tributary.feed.unknown")).isEqualTo(1);
    }

    @Test
    void a_poisoned_record_is_parked_whole_and_stops_nobody() throws Exception {
        start(Taking.Mishap.NONE);
        var others = PATIENTS.iterator();
        topic.publish(
                counted(others.next(), 1).withValue(null),
                counted(others.next(), 2).withValue("{\u0000"),
                counted(others.next(), 3).with("ce_id", "\u0000"),
                counted(others.next(), 4).without("metadata"),
                counted(others.next(), 5).without("ce_position"),
                counted(ASHA, 6));

        awaitTaken(1);
        await().atMost(SOON).until(() -> count("parked_event") == 5);
        assertThat(taken()).containsExactly(6L);
    }

    @Test
    void a_second_instance_shares_the_work_and_takes_over_when_the_first_ends() throws Exception {
        var first = start(Taking.Mishap.NONE);
        topic.publish(facts(1, 100));
        awaitTaken(100);
        var bySecond = new AtomicInteger();
        start((batch, _) -> bySecond.addAndGet(batch.size()));
        var last = new AtomicInteger(100);
        await().atMost(SOON).until(() -> {
            topic.publish(facts(last.get() + 1, last.addAndGet(10)));
            return bySecond.get() > 0;
        });
        topic.publish(facts(last.get() + 1, last.addAndGet(100)));
        first.close();
        topic.publish(facts(last.get() + 1, last.addAndGet(100)));

        awaitTaken(last.get());
        assertTakenOnceAndInOrder(last.get());
    }

    @Test
    void it_goes_on_where_it_was_after_a_restart() throws Exception {
        start(Taking.Mishap.NONE);
        topic.publish(facts(1, 50));
        awaitTaken(50);
        instances.removeLast().close();
        topic.publish(facts(51, 100));
        var again = start(Taking.Mishap.NONE);

        awaitTaken(100);
        assertTakenOnceAndInOrder(100);
        assertThat(again.meter("tributary.feed.repeats")).isZero();
    }

    @Test
    void what_comes_in_several_partitions_takes_effect_together() throws Exception {
        var mostAtOnce = new AtomicInteger();
        start((batch, _) -> mostAtOnce.accumulateAndGet(
                (int) batch.stream().map(ReceivedEvent::partition).distinct().count(), Math::max));
        var last = new AtomicInteger();

        await().atMost(SOON).until(() -> {
            topic.publish(facts(last.get() + 1, last.addAndGet(50)));
            return mostAtOnce.get() > 1;
        });
        awaitTaken(last.get());
        assertTakenOnceAndInOrder(last.get());
    }

    @Test
    void what_the_server_lost_when_it_was_killed_is_read_again_though_nothing_new_comes() throws Exception {
        start(Taking.Mishap.NONE);
        topic.publish(facts(1, 20));
        awaitTaken(20);

        new TransactionTemplate(new JdbcTransactionManager(service)).executeWithoutResult(_ -> {
            db.update("delete from taken");
            db.update(
                    "update feed_offset set next_offset = ?, last_position = ?",
                    Checkpoint.START.nextOffset(),
                    Checkpoint.START.lastPosition());
        });

        awaitTaken(20);
        assertTakenOnceAndInOrder(20);
    }

    @Test
    void while_the_database_is_away_it_waits_and_then_goes_on() throws Exception {
        var instance = start(Taking.Mishap.NONE);
        var administrator = new JdbcTemplate(TestDatabase.empty().asAdministrator());
        topic.publish(facts(1, 20));
        awaitTaken(20);
        administrator.execute("alter database " + database.name() + " with allow_connections false");
        administrator.queryForList(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = ?", database.name());
        topic.publish(facts(21, 40));

        await().atMost(SOON).until(() -> instance.meter("tributary.feed.following") == 0);
        assertThat(instance.health().getStatus()).isNotIn(Status.DOWN, Status.OUT_OF_SERVICE);

        administrator.execute("alter database " + database.name() + " with allow_connections true");
        awaitTaken(40);
        assertTakenOnceAndInOrder(40);
        await().atMost(SOON).until(() -> instance.meter("tributary.feed.following") == 1);
    }

    @Test
    void a_request_waits_for_what_arrives() throws Exception {
        var instance = start(Taking.Mishap.NONE);
        topic.publish(facts(1, 1));

        await().atMost(SOON)
                .until(() -> instance.catchUp()
                        .await(() -> taken().isEmpty() ? Optional.<Long>empty() : Optional.of(taken().getFirst()))
                        .equals(Optional.of(1L)));
    }

    private Instance start(Taking.Mishap mishap) {
        var instance = Instance.of(database, TestKafka.bootstrapServers(), prefix, Taking.class, mishap);
        instances.add(instance);
        return instance;
    }

    private static Taking.Mishap failingAt(long position) {
        return (batch, _) -> {
            if (batch.stream().anyMatch(event -> event.position() == position)) {
                throw new IllegalArgumentException("cannot count to " + position);
            }
        };
    }

    private static List<Published> facts(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(position -> counted(PATIENTS.get((int) (position % PATIENTS.size())), position))
                .toList();
    }

    private void awaitTaken(int count) {
        await().atMost(SOON).until(() -> count("taken") >= count);
    }

    private void assertTakenOnceAndInOrder(int count) {
        assertThat(taken()).hasSize(count).doesNotHaveDuplicates();
        var lastOf = new HashMap<String, Long>();
        db.query("select key, position from taken order by at", row -> {
            var position = row.getLong("position");
            assertThat(lastOf.put(row.getString("key"), position))
                    .satisfiesAnyOf(
                            before -> assertThat(before).isNull(),
                            before -> assertThat(before).isLessThan(position));
        });
    }

    private List<Long> taken() {
        return db.queryForList("select position from taken order by at", Long.class);
    }

    private List<Long> parked() {
        return db.queryForList("select position from parked_event order by record_offset", Long.class);
    }

    private int count(String table) {
        var count = db.queryForObject("select count(*) from " + table, Integer.class);
        return count == null ? 0 : count;
    }
}
