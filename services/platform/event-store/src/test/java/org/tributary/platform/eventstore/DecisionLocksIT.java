package org.tributary.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.events.PatientId;
import org.tributary.platform.testkit.TestDatabase;

class DecisionLocksIT {

    private static final PatientId ASHA = new PatientId(new UUID(0, 1));
    private static final PatientId BEN = new PatientId(new UUID(0, 2));

    private static final Duration SOON = Duration.ofSeconds(30);

    private final DataSource database = TestDatabase.migrated().asService();
    private final JdbcTemplate db = new JdbcTemplate(database);
    private final DecisionLocks reliance = new DecisionLocks(db);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));

    @Test
    void a_change_waits_for_the_decisions_that_rely_on_what_it_changes() {
        var change = transaction.execute(_ -> {
            reliance.on(ASHA);
            transactionOfItsOwn(() -> reliance.on(ASHA)).join();
            transactionOfItsOwn(() -> reliance.beforeChanging(List.of(BEN))).join();
            var waiting = transactionOfItsOwn(() -> reliance.beforeChanging(List.of(BEN, ASHA)));
            awaitSomebodyWaiting();
            return waiting;
        });

        assertThat(change).succeedsWithin(SOON);
    }

    @Test
    void a_decision_waits_for_the_change() {
        var decision = transaction.execute(_ -> {
            reliance.beforeChanging(List.of(ASHA));
            var waiting = transactionOfItsOwn(() -> reliance.on(BEN, ASHA));
            awaitSomebodyWaiting();
            return waiting;
        });

        assertThat(decision).succeedsWithin(SOON);
    }

    @Test
    void a_change_by_a_decision_keeps_others_from_the_one_and_lets_them_rely_on_the_other() {
        var decision = transaction.execute(_ -> {
            reliance.beforeChanging(List.of(ASHA), BEN);
            transactionOfItsOwn(() -> reliance.on(BEN)).join();
            var waiting = transactionOfItsOwn(() -> reliance.on(ASHA));
            awaitSomebodyWaiting();
            return waiting;
        });

        assertThat(decision).succeedsWithin(SOON);
    }

    @Test
    void a_rebuild_changes_any_number_at_once() {
        var all = LongStream.range(0, 100_000)
                .mapToObj(number -> new PatientId(new UUID(0, number)))
                .toList();

        transaction.executeWithoutResult(_ -> {
            reliance.beforeChanging(all);
            assertThat(locks("granted")).isEqualTo(512);
        });
    }

    @Test
    void outside_a_transaction_nothing_can_be_relied_on() {
        assertThatThrownBy(() -> reliance.on(ASHA)).isInstanceOf(IllegalStateException.class);
    }

    private CompletableFuture<Void> transactionOfItsOwn(Runnable work) {
        return CompletableFuture.runAsync(() -> transaction.executeWithoutResult(_ -> work.run()));
    }

    private void awaitSomebodyWaiting() {
        await().until(() -> locks("not granted") > 0);
    }

    private int locks(String state) {
        var count = db.queryForObject(
                "select count(*) from pg_locks where locktype = 'advisory' and database ="
                        + " (select oid from pg_database where datname = current_database()) and " + state,
                Integer.class);
        return count == null ? 0 : count;
    }
}
