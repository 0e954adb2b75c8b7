package org.tributary.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.feed.Counted.ASHA;
import static org.tributary.platform.feed.Counted.BEN;
import static org.tributary.platform.feed.Published.counted;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tributary.events.PatientId;
import org.tributary.platform.feed.parking.Outcome;
import org.tributary.platform.feed.parking.Repairs;
import org.tributary.platform.feed.parking.RetryReport;
import org.tributary.platform.feed.parking.RetryReport.Stop;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.kernel.Rejection;
import org.tributary.platform.testkit.TestDatabase;
import org.tributary.platform.testkit.TestKafka;
import org.tributary.platform.topics.Topics;

/** What an engineer can do about events that a reaction could not act on. */
class RepairedReactionIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String RUTH = "ruth";

    /** In the same partition as Asha, so that both come in one batch. */
    private static final PatientId HER_NEIGHBOUR = LongStream.iterate(0, number -> number + 1)
            .mapToObj(number -> new PatientId(new UUID(7, number)))
            .filter(patient -> partitionOf(patient) == partitionOf(ASHA))
            .findFirst()
            .orElseThrow();

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcTemplate db = new JdbcTemplate(database.asService());
    private final ParkedTable parked = new ParkedTable(db);
    private final Act act = new Act();
    private final String prefix = TestKafka.freshPrefix();
    private final Topic topic;
    private Instance instance;
    private Repairs repairs;

    RepairedReactionIT() throws ExecutionException, InterruptedException {
        topic = new Topic(TestKafka.bootstrapServers(), prefix);
        instance = started();
        repairs = instance.repairs();
    }

    @AfterEach
    void stop() {
        act.goOn.countDown();
        instance.close();
        topic.close();
    }

    @Test
    void a_retry_acts_in_the_matter_of_the_fact_and_keeps_what_became_of_it() throws Exception {
        act.failing = Set.of(1L);
        publishAndAwaitParked(3, counted(ASHA, 1), counted(ASHA, 2), counted(ASHA, Act.OF_NO_CONCERN));
        act.failing = Set.of();

        var retried = repairs.retry(parked.idAt(1), RUTH).orElseThrow();

        assertThat(retried.events())
                .extracting(RetryReport.One::outcome)
                .containsExactly(Outcome.DONE, Outcome.DONE, Outcome.PASSED_OVER);
        assertThat(retried.next()).isNull();
        assertThat(act.as.getLast())
                .isEqualTo(new EventMetadata(
                        "system:counting/WhenCountedThenAct",
                        List.of(),
                        "c-1",
                        Published.id(2).toString(),
                        null));
        assertThat(outcomes()).containsExactly("1 DONE null", "2 DONE null");
        topic.publish(counted(ASHA, Act.OF_NO_CONCERN + 1));
        await().atMost(SOON).until(() -> outcomes().size() == 3);
        assertThat(parked.positions()).isEmpty();
    }

    @Test
    void a_retry_that_fails_again_leaves_the_rest_and_counts_the_attempt() throws Exception {
        act.failing = Set.of(1L);
        publishAndAwaitParked(3, counted(ASHA, 1), counted(ASHA, 2), counted(ASHA, 3));
        act.failing = Set.of(2L);

        var retried = repairs.retry(parked.idAt(1), RUTH).orElseThrow();

        assertThat(retried.stoppedBy()).isEqualTo(Stop.FAILURE);
        assertThat(retried.left()).isEqualTo(2);
        assertThat(parked.positions()).containsExactly(2L, 3L);
        assertThat(outcomes()).containsExactly("1 DONE null");
        assertThat(repairs.find(parked.idAt(2)).orElseThrow().event().attempts())
                .isEqualTo(1);
    }

    @Test
    void a_refusal_settles_it_as_it_would_live() throws Exception {
        act.failing = Set.of(Act.REFUSED);
        publishAndAwaitParked(1, counted(ASHA, Act.REFUSED));
        act.failing = Set.of();

        var retried = repairs.retry(parked.idAt(Act.REFUSED), RUTH).orElseThrow();

        assertThat(retried.events().getFirst().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(retried.events().getFirst().detail()).isEqualTo("TooMany");
        assertThat(outcomes()).containsExactly("100 REFUSED TooMany");
    }

    @Test
    void a_dry_run_sends_nothing() throws Exception {
        act.failing = Set.of(1L);
        publishAndAwaitParked(
                3,
                counted(ASHA, 1),
                counted(ASHA, Act.OF_NO_CONCERN),
                counted(ASHA, 301).withValue("{"));
        var before = act.facts.size();

        var tried = repairs.tryOut(parked.idAt(1)).orElseThrow();

        assertThat(tried.events())
                .extracting(RetryReport.One::outcome)
                .containsExactly(Outcome.WOULD_ACT, Outcome.PASSED_OVER, Outcome.FAILED);
        assertThat(tried.left()).isEqualTo(3);
        assertThat(act.facts).hasSize(before);
    }

    @Test
    void what_was_decided_before_a_retry_freed_its_key_is_decided_anew() throws Exception {
        act.failing = Set.of(1L);
        publishAndAwaitParked(1, counted(ASHA, 1));
        instance.close();
        act.failing = Set.of();
        act.waiting = 2;
        topic.publish(counted(HER_NEIGHBOUR, 2), counted(ASHA, 3));
        instance = started();
        repairs = instance.repairs();
        await().atMost(SOON).until(() -> act.reached.getCount() == 0);

        assertThat(repairs.retry(parked.idAt(1), RUTH).orElseThrow().next()).isNull();
        act.goOn.countDown();

        await().atMost(SOON).until(() -> outcomes().size() == 3);
        assertThat(parked.positions()).isEmpty();
        assertThat(act.facts.stream().filter(fact -> fact != 2)).containsExactly(1L, 1L, 3L);
    }

    @Test
    void whatever_the_feed_brings_during_retries_nothing_is_lost_and_order_is_kept() throws Exception {
        act.failing = Set.of(1L);
        publishAndAwaitParked(1, counted(ASHA, 1));
        act.failing = Set.of();
        for (var position = 1_002L; position <= 1_200; position++) {
            topic.publish(counted(ASHA, position), counted(BEN, 1_000 + position));
            repairs.parked(null, 0, 1).forEach(event -> repairs.retry(event.parkedEventId(), RUTH));
        }

        await().atMost(SOON).until(() -> outcomes().size() == 1 + 2 * 199);
        assertThat(act.facts.stream().filter(fact -> fact > 1 && fact <= 1_200).distinct())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1_002, 1_200).boxed().toList());
        assertThat(parked.positions()).isEmpty();
    }

    private Instance started() {
        return Instance.of(database, TestKafka.bootstrapServers(), prefix, WhenCountedThenAct.class, act);
    }

    private void publishAndAwaitParked(int count, Published... records) throws Exception {
        topic.publish(records);
        parked.await(count);
    }

    private List<String> outcomes() {
        return db.query(
                "select event_id, outcome, detail from reaction_outcome order by event_id",
                (row, _) -> row.getObject("event_id", UUID.class).getLeastSignificantBits() + " "
                        + row.getString("outcome") + " " + row.getString("detail"));
    }

    private static int partitionOf(PatientId patient) {
        return Math.floorMod(patient.hashCode(), Topics.PARTITIONS);
    }

    record TooMany() implements Rejection {}

    /** What the reaction does, told by the fact's position. */
    static final class Act implements WhenCountedThenAct.Act {

        static final long REFUSED = 100;

        private final List<Long> facts = new CopyOnWriteArrayList<>();
        private final List<EventMetadata> as = new CopyOnWriteArrayList<>();
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private volatile Set<Long> failing = Set.of();
        private volatile long waiting;

        @Override
        public void on(ReceivedEvent fact, EventMetadata on) throws InterruptedException {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            facts.add(fact.position());
            as.add(on);
            if (failing.contains(fact.position())) {
                throw new IllegalStateException("a mistake in the reaction");
            }
            if (fact.position() == REFUSED) {
                throw new RejectedException(new TooMany());
            }
            if (fact.position() == waiting) {
                reached.countDown();
                goOn.await();
            }
        }
    }
}
