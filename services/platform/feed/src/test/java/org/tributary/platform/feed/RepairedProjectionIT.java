package org.tributary.platform.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.feed.Counted.ASHA;
import static org.tributary.platform.feed.Counted.BEN;
import static org.tributary.platform.feed.Published.counted;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tributary.events.PatientId;
import org.tributary.platform.feed.repair.Outcome;
import org.tributary.platform.feed.repair.ParkedEvent;
import org.tributary.platform.feed.repair.RepairAct;
import org.tributary.platform.feed.repair.RepairRejection;
import org.tributary.platform.feed.repair.RepairRejection.AlreadySettled;
import org.tributary.platform.feed.repair.RepairRejection.BeingRepaired;
import org.tributary.platform.feed.repair.RepairRejection.NotFirstOfItsKey;
import org.tributary.platform.feed.repair.Repairs;
import org.tributary.platform.feed.repair.Retried;
import org.tributary.platform.feed.repair.Retried.Stop;
import org.tributary.platform.kernel.CommandRejected;
import org.tributary.platform.testkit.TestDatabase;
import org.tributary.platform.testkit.TestKafka;

/** What an engineer can do about events that a projection could not take. */
class RepairedProjectionIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String RUTH = "ruth";

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcTemplate db = new JdbcTemplate(database.asService());
    private final Faults faults = new Faults();
    private final Topic topic;
    private final Instance instance;
    private final Repairs repairs;

    RepairedProjectionIT() throws ExecutionException, InterruptedException {
        var prefix = TestKafka.freshPrefix();
        topic = new Topic(TestKafka.bootstrapServers(), prefix);
        instance = Instance.of(database, TestKafka.bootstrapServers(), prefix, Taking.class, faults);
        repairs = instance.repairs();
    }

    @AfterEach
    void stop() {
        faults.goOn.countDown();
        instance.close();
        topic.close();
    }

    @Test
    void what_is_parked_is_listed_with_its_reason_and_with_what_blocks_it() throws Exception {
        faults.failAt(1, 3);
        publishAndAwaitParked(3, counted(ASHA, 1), counted(ASHA, 2), counted(BEN, 3));

        var listed = repairs.parked(Taking.NAME, 0, 10);
        assertThat(listed).extracting(ParkedEvent::position).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(listed)
                .filteredOn(ParkedEvent::first)
                .extracting(ParkedEvent::position)
                .containsExactlyInAnyOrder(1L, 3L);
        assertThat(listed)
                .filteredOn(event -> ASHA.toString().equals(event.blocked().key()))
                .hasSize(2);
        assertThat(repairs.parked(null, listed.get(1).parkedEventId(), 10)).containsExactly(listed.get(2));
        assertThat(repairs.parked("another", 0, 10)).isEmpty();
        var whole = repairs.find(idAt(1)).orElseThrow();
        assertThat(whole.event().reason()).contains("cannot count to 1");
        assertThat(whole.payload()).asString(UTF_8).contains("\"number\":1");
        assertThat(whole.headers()).anyMatch(header -> header.key().equals("ce_type"));
        assertThat(repairs.find(1_000)).isEmpty();
    }

    @Test
    void after_the_repair_a_retry_brings_them_in_order_and_the_next_flows_as_ever() throws Exception {
        faults.failAt(1);
        publishAndAwaitParked(3, counted(ASHA, 1), counted(ASHA, 2), counted(ASHA, 3));
        faults.repair();

        var retried = repairs.retry(idAt(1), RUTH).orElseThrow();

        assertThat(retried.events())
                .extracting(Retried.One::outcome)
                .containsOnly(Outcome.DONE)
                .hasSize(3);
        assertThat(retried.stoppedBy()).isNull();
        assertThat(retried.left()).isZero();
        assertThat(retried.next()).isNull();
        topic.publish(counted(ASHA, 4));
        await().atMost(SOON).until(() -> taken().size() == 4);
        assertThat(taken()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(parked()).isEmpty();
        await().atMost(SOON).until(() -> instance.meter("tributary.feed.parked") == 0);
        assertThat(repairs.acts(null, Taking.NAME, null, 10))
                .hasSize(3)
                .allSatisfy(act -> assertThat(act.by()).isEqualTo(RUTH));
    }

    @Test
    void a_retry_that_fails_again_goes_as_far_as_it_can_and_counts_the_attempt() throws Exception {
        faults.failAt(1);
        publishAndAwaitParked(3, counted(ASHA, 1), counted(ASHA, 2), counted(ASHA, 3));
        faults.failAt(2);
        var first = idAt(1);

        var retried = repairs.retry(first, RUTH).orElseThrow();

        assertThat(retried.events()).extracting(Retried.One::outcome).containsExactly(Outcome.DONE, Outcome.FAILED);
        assertThat(retried.events().getLast().detail()).contains("cannot count to 2");
        assertThat(retried.stoppedBy()).isEqualTo(Stop.FAILURE);
        assertThat(retried.left()).isEqualTo(2);
        assertThat(retried.next()).isEqualTo(idAt(2));
        assertThat(taken()).containsExactly(1L);
        var second = repairs.find(idAt(2)).orElseThrow().event();
        assertThat(second.first()).isTrue();
        assertThat(second.attempts()).isEqualTo(1);
        assertThat(second.triedAt()).isNotNull();
        assertThat(second.reason()).contains("cannot count to 2");
        assertThat(repairs.acts(null, null, null, 10))
                .extracting(RepairAct::outcome)
                .containsExactly(Outcome.FAILED, Outcome.DONE);
    }

    @Test
    void a_failure_in_the_database_leaves_what_came_before_it() throws Exception {
        faults.failAt(1);
        publishAndAwaitParked(2, counted(ASHA, 1), counted(ASHA, 2));
        faults.breakTheTransactionAt(2);

        var retried = repairs.retry(idAt(1), RUTH).orElseThrow();

        assertThat(retried.stoppedBy()).isEqualTo(Stop.FAILURE);
        assertThat(taken()).containsExactly(1L);
        assertThat(parked()).containsExactly(2L);
    }

    @Test
    void trouble_that_passes_counts_for_nothing() throws Exception {
        faults.failAt(1);
        publishAndAwaitParked(1, counted(ASHA, 1));
        faults.lockOutAt(1);

        var retried = repairs.retry(idAt(1), RUTH).orElseThrow();

        assertThat(retried.stoppedBy()).isEqualTo(Stop.TROUBLE);
        assertThat(retried.events()).isEmpty();
        assertThat(repairs.find(idAt(1)).orElseThrow().event().attempts()).isZero();
        assertThat(repairs.acts(null, null, null, 10)).isEmpty();
    }

    @Test
    void a_dry_run_shows_what_would_happen_and_changes_nothing() throws Exception {
        faults.failAt(1);
        publishAndAwaitParked(3, counted(ASHA, 1), counted(ASHA, 2), counted(ASHA, 3));
        faults.failAt(3);

        var tried = repairs.tryOut(idAt(1)).orElseThrow();

        assertThat(tried.dryRun()).isTrue();
        assertThat(tried.events())
                .extracting(Retried.One::outcome)
                .containsExactly(Outcome.DONE, Outcome.DONE, Outcome.FAILED);
        assertThat(tried.left()).isEqualTo(3);
        assertThat(tried.next()).isEqualTo(idAt(1));
        assertThat(taken()).isEmpty();
        assertThat(parked()).containsExactly(1L, 2L, 3L);
        assertThat(repairs.acts(null, null, null, 10)).isEmpty();
        assertThat(repairs.parked(null, 0, 10))
                .extracting(ParkedEvent::attempts)
                .containsOnly(0);
    }

    @Test
    void only_the_first_of_a_key_can_be_retried_or_discarded() throws Exception {
        faults.failAt(1);
        publishAndAwaitParked(2, counted(ASHA, 1), counted(ASHA, 2));
        var expected = new NotFirstOfItsKey(idAt(1));

        assertRejected(() -> repairs.retry(idAt(2), RUTH), expected);
        assertRejected(() -> repairs.tryOut(idAt(2)), expected);
        assertRejected(() -> repairs.discard(idAt(2), "a mistake", false, RUTH), expected);
        assertThat(repairs.retry(1_000, RUTH)).isEmpty();
        assertThat(repairs.discard(1_000, "a mistake", false, RUTH)).isEmpty();
        assertThat(parked()).containsExactly(1L, 2L);
    }

    @Test
    void what_is_discarded_is_kept_whole_and_its_successors_can_be_retried() throws Exception {
        publishAndAwaitParked(2, counted(ASHA, 1).withValue("{"), counted(ASHA, 2));
        var first = idAt(1);
        assertThat(repairs.retry(first, RUTH).orElseThrow().stoppedBy()).isEqualTo(Stop.FAILURE);

        var discarded =
                repairs.discard(first, "cut off by its producer", false, RUTH).orElseThrow();

        assertThat(discarded.discarded()).containsExactly(first);
        assertThat(discarded.left()).isEqualTo(1);
        assertThat(discarded.next()).isEqualTo(idAt(2));
        assertThat(repairs.retry(idAt(2), RUTH).orElseThrow().next()).isNull();
        assertThat(taken()).containsExactly(2L);
        var kept = db.queryForMap("select * from discarded_event");
        assertThat(kept).containsEntry("id", first).containsEntry("position", 1L);
        assertThat((byte[]) kept.get("payload")).asString(UTF_8).isEqualTo("{");
        var act = repairs.acts(first, null, null, 1).getFirst();
        assertThat(act.outcome()).isEqualTo(Outcome.DISCARDED);
        assertThat(act.detail()).isEqualTo("cut off by its producer");
    }

    @Test
    void a_key_can_be_discarded_with_all_that_is_behind() throws Exception {
        faults.failAt(1);
        publishAndAwaitParked(3, counted(ASHA, 1), counted(ASHA, 2), counted(ASHA, 3));
        var ids = db.queryForList("select id from parked_event order by record_offset", Long.class);

        var discarded =
                repairs.discard(idAt(1), "a clinic that never was", true, RUTH).orElseThrow();

        assertThat(discarded.discarded()).isEqualTo(ids);
        assertThat(discarded.next()).isNull();
        topic.publish(counted(ASHA, 4));
        await().atMost(SOON).until(() -> taken().equals(List.of(4L)));
    }

    @Test
    void an_act_that_is_repeated_has_no_second_effect_and_is_answered_alike() throws Exception {
        faults.failAt(1, 3);
        publishAndAwaitParked(2, counted(ASHA, 1), counted(BEN, 3));
        var asha = idAt(1);
        var ben = idAt(3);
        faults.repair();

        var once = repairs.retry(asha, RUTH);
        assertThat(repairs.retry(asha, RUTH)).isEqualTo(once);
        assertRejected(() -> repairs.discard(asha, "too late", false, RUTH), new AlreadySettled(Outcome.DONE));
        var gone = repairs.discard(ben, "a mistake", false, RUTH);
        assertThat(repairs.discard(ben, "a mistake", false, RUTH)).isEqualTo(gone);
        assertRejected(() -> repairs.retry(ben, RUTH), new AlreadySettled(Outcome.DISCARDED));
        assertThat(taken()).containsExactly(1L);
        assertThat(repairs.acts(null, null, null, 10)).hasSize(2);
    }

    @Test
    void the_record_of_acts_only_grows() {
        for (var table : List.of("parked_event_act", "discarded_event")) {
            assertThatThrownBy(() -> db.update("delete from " + table))
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> db.update("update " + table + " set key = ''"))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_record_that_comes_while_a_retry_frees_its_key_is_not_parked_behind_nothing() throws Exception {
        faults.failAt(1);
        publishAndAwaitParked(1, counted(ASHA, 1));
        faults.waitAt(1);
        var id = idAt(1);

        var retrying = CompletableFuture.supplyAsync(() -> repairs.retry(id, RUTH));
        await().atMost(SOON).until(() -> faults.reached.getCount() == 0 || retrying.isDone());
        assertRejected(() -> repairs.discard(id, "meanwhile", false, RUTH), new BeingRepaired());
        topic.publish(counted(ASHA, 2));
        await().atMost(SOON).until(this::feedWaitsForTheRetry);
        faults.goOn.countDown();

        assertThat(retrying.get().orElseThrow().next()).isNull();
        await().atMost(SOON).until(() -> taken().size() == 2);
        assertThat(taken()).containsExactly(1L, 2L);
        assertThat(parked()).isEmpty();
    }

    @Test
    void whatever_the_feed_brings_during_retries_nothing_is_lost_doubled_or_overtaken() throws Exception {
        var last = 150L;
        faults.failAt(1);
        publishAndAwaitParked(1, counted(ASHA, 1));
        var published = CompletableFuture.runAsync(() -> {
            for (var position = 2L; position <= last; position++) {
                publish(counted(ASHA, position), counted(BEN, last + position));
            }
        });
        faults.failEvery(20);

        await().atMost(SOON).pollInterval(Duration.ofMillis(1)).until(() -> {
            faults.forgetWhatFailed();
            repairs.parked(null, 0, 200).stream()
                    .filter(ParkedEvent::first)
                    .forEach(event -> repairs.retry(event.parkedEventId(), RUTH));
            return published.isDone() && taken().size() == 2 * last - 1;
        });

        published.get();
        assertThat(taken(ASHA))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last).boxed().toList());
        assertThat(taken(BEN))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(last + 2, 2 * last).boxed().toList());
        assertThat(parked()).isEmpty();
    }

    private void publish(Published... records) {
        try {
            topic.publish(records);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publishAndAwaitParked(int count, Published... records) {
        publish(records);
        await().atMost(SOON).until(() -> parked().size() == count);
    }

    private boolean feedWaitsForTheRetry() {
        return !db.queryForList("""
                        select pid from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and query like '%feed_offset%'
                        """).isEmpty();
    }

    private static void assertRejected(Runnable act, RepairRejection reason) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        CommandRejected.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    private long idAt(long position) {
        var id = db.queryForObject("select id from parked_event where position = ?", Long.class, position);
        return id == null ? 0 : id;
    }

    private List<Long> taken() {
        return db.queryForList("select position from taken order by at", Long.class);
    }

    private List<Long> taken(PatientId patient) {
        return db.queryForList("select position from taken where key = ? order by at", Long.class, patient.toString());
    }

    private List<Long> parked() {
        return db.queryForList("select position from parked_event order by position", Long.class);
    }

    /** What goes wrong in the projection, until somebody repairs it. */
    static final class Faults implements Taking.Mishap {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final Set<Long> failed = new ConcurrentSkipListSet<>();
        private volatile Set<Long> failing = Set.of();
        private volatile long every = Long.MAX_VALUE;
        private volatile long broken;
        private volatile long locked;
        private volatile long waiting;

        void failAt(long... positions) {
            failing = LongStream.of(positions).boxed().collect(Collectors.toSet());
        }

        void repair() {
            failing = Set.of();
        }

        /** Fails at each so-manieth, and takes it after it was forgotten that it failed. */
        void failEvery(long step) {
            repair();
            every = step;
        }

        void forgetWhatFailed() {
            failed.forEach(position -> failed.add(-position));
        }

        void breakTheTransactionAt(long position) {
            repair();
            broken = position;
        }

        void lockOutAt(long position) {
            repair();
            locked = position;
        }

        void waitAt(long position) {
            repair();
            waiting = position;
        }

        @Override
        public void strike(List<FedEvent> batch, JdbcTemplate rows) {
            for (var event : batch) {
                strike(event.position(), rows);
            }
        }

        private void strike(long position, JdbcTemplate rows) {
            if (failing.contains(position) || (position % every == 0 && failsYet(position))) {
                throw new IllegalArgumentException("cannot count to " + position);
            }
            if (position == broken) {
                rows.update("insert into taken (event_id, key, position, type) values (null, '', 0, '')");
            }
            if (position == locked) {
                throw new CannotAcquireLockException("somebody else is at it");
            }
            if (position == waiting) {
                reached.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        private boolean failsYet(long position) {
            failed.add(position);
            return !failed.contains(-position);
        }
    }
}
