package org.tributary.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.feed.Counted.ASHA;
import static org.tributary.platform.feed.Counted.BEN;
import static org.tributary.platform.feed.Published.counted;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tributary.events.PatientId;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.kernel.Rejection;
import org.tributary.platform.testkit.TestDatabase;
import org.tributary.platform.testkit.TestKafka;

class ReactionIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcTemplate db = new JdbcTemplate(database.asService());
    private final Act act = new Act();
    private final Topic topic;
    private final Instance instance;

    ReactionIT() throws ExecutionException, InterruptedException {
        var prefix = TestKafka.freshPrefix();
        topic = new Topic(TestKafka.bootstrapServers(), prefix);
        instance = Instance.of(database, TestKafka.bootstrapServers(), prefix, WhenCountedThenAct.class, act);
    }

    @AfterEach
    void stop() {
        instance.close();
        topic.close();
    }

    @Test
    void it_acts_in_the_matter_of_the_fact_and_outside_any_transaction() throws Exception {
        topic.publish(counted(ASHA, 1));

        awaitOutcomes(1);
        assertThat(act.as)
                .containsExactly(new EventMetadata(
                        "system:counting/WhenCountedThenAct",
                        List.of(),
                        "c-1",
                        Published.id(1).toString(),
                        null));
        assertThat(outcomes()).containsExactly("1 DONE null");
    }

    @Test
    void a_refusal_is_an_outcome_and_the_next_fact_is_acted_on() throws Exception {
        topic.publish(counted(ASHA, Act.REFUSED), counted(ASHA, Act.REFUSED + 1));

        awaitOutcomes(2);
        assertThat(outcomes()).containsExactly("100 REFUSED TooMany", "101 DONE null");
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_fact_that_calls_for_nothing_leaves_no_outcome() throws Exception {
        topic.publish(counted(ASHA, Act.OF_NO_CONCERN), counted(ASHA, Act.OF_NO_CONCERN + 1));

        awaitOutcomes(1);
        assertThat(outcomes()).containsExactly("301 DONE null");
    }

    @Test
    void what_calls_for_nothing_in_several_partitions_is_passed_over_together() throws Exception {
        var last = new AtomicLong(Act.ALL_OF_NO_CONCERN);

        await().atMost(SOON).until(() -> {
            topic.publish(LongStream.range(0, 50)
                    .map(_ -> last.incrementAndGet())
                    .mapToObj(position -> counted(new PatientId(Published.id(position)), position))
                    .toList());
            return partitionsThatMovedAtOnce() > 1;
        });
        await().atMost(SOON).until(() -> isPast(last.get()));
        assertThat(outcomes()).isEmpty();
        assertThat(act.facts).isEmpty();
    }

    @Test
    void what_calls_for_nothing_is_put_aside_behind_what_failed_under_its_key() throws Exception {
        topic.publish(counted(ASHA, Act.FAILS));
        await().atMost(SOON).until(() -> parked().size() == 1);

        topic.publish(counted(BEN, Act.ALL_OF_NO_CONCERN), counted(ASHA, Act.ALL_OF_NO_CONCERN + 1));

        await().atMost(SOON).until(() -> isPast(Act.ALL_OF_NO_CONCERN + 1));
        assertThat(parked()).containsExactly(Act.FAILS, Act.ALL_OF_NO_CONCERN + 1);
    }

    @Test
    void trouble_that_passes_is_waited_for_and_what_was_done_before_it_is_not_done_again() throws Exception {
        topic.publish(counted(ASHA, 1), counted(ASHA, Act.LOCKED_TWICE), counted(ASHA, 201));

        awaitOutcomes(3);
        assertThat(outcomes()).containsExactly("1 DONE null", "200 DONE null", "201 DONE null");
        assertThat(act.facts).containsExactly(1L, 200L, 200L, 200L, 201L);
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_failure_is_parked_with_its_successors_and_the_others_go_on() throws Exception {
        topic.publish(counted(ASHA, Act.FAILS), counted(ASHA, Act.FAILS + 1), counted(BEN, Act.FAILS + 2));

        awaitOutcomes(1);
        await().atMost(SOON).until(() -> parked().size() == 2);
        assertThat(outcomes()).containsExactly("402 DONE null");
        assertThat(parked()).containsExactly(400L, 401L);
    }

    @Test
    void metadata_that_cannot_be_read_is_parked() throws Exception {
        topic.publish(counted(ASHA, 1).with("metadata", "{"), counted(BEN, 2));

        awaitOutcomes(1);
        await().atMost(SOON).until(() -> parked().equals(List.of(1L)));
    }

    @Test
    void a_repeat_is_not_acted_on() throws Exception {
        topic.publish(counted(ASHA, 1), counted(ASHA, 1), counted(ASHA, 2), counted(ASHA, 1), counted(ASHA, 3));

        awaitOutcomes(3);
        assertThat(act.facts).containsExactly(1L, 2L, 3L);
    }

    private void awaitOutcomes(int count) {
        await().atMost(SOON).until(() -> outcomes().size() == count);
    }

    private List<String> outcomes() {
        return db.query(
                "select event_id, outcome, detail from reaction_outcome order by event_id",
                (row, _) -> row.getObject("event_id", UUID.class).getLeastSignificantBits() + " "
                        + row.getString("outcome") + " " + row.getString("detail"));
    }

    private int partitionsThatMovedAtOnce() {
        return db
                .queryForList("select count(*) from feed_offset where next_offset > 0 group by at", Integer.class)
                .stream()
                .mapToInt(moved -> moved)
                .max()
                .orElse(0);
    }

    private boolean isPast(long position) {
        return !db.queryForList("select 1 from feed_offset where last_position >= ?", Integer.class, position)
                .isEmpty();
    }

    private List<Long> parked() {
        return db.queryForList("select position from parked_event order by record_offset", Long.class);
    }

    record TooMany() implements Rejection {}

    /** What the reaction does, told by the fact's position. */
    static final class Act implements WhenCountedThenAct.Act {

        static final long REFUSED = 100;
        static final long LOCKED_TWICE = 200;
        static final long FAILS = 400;

        private final List<Long> facts = new CopyOnWriteArrayList<>();
        private final List<EventMetadata> as = new CopyOnWriteArrayList<>();

        @Override
        public void on(ReceivedEvent fact, EventMetadata on) {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            facts.add(fact.position());
            as.add(on);
            if (fact.position() == REFUSED) {
                throw new RejectedException(new TooMany());
            }
            if (fact.position() == FAILS) {
                throw new IllegalStateException("a mistake in the reaction");
            }
            if (fact.position() == LOCKED_TWICE
                    && facts.stream().filter(one -> one == LOCKED_TWICE).count() < 3) {
                throw new CannotAcquireLockException("somebody else is at it");
            }
        }
    }
}
