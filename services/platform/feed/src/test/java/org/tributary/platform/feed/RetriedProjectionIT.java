package org.tributary.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.feed.Counted.ASHA;
import static org.tributary.platform.feed.Published.counted;

import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.tributary.platform.feed.parking.Outcome;
import org.tributary.platform.feed.parking.ParkedEvent;
import org.tributary.platform.feed.parking.RepairAct;
import org.tributary.platform.feed.parking.RetryReport;
import org.tributary.platform.feed.parking.RetryReport.Stop;

/** Retrying what a projection could not take. */
class RetriedProjectionIT extends RepairedProjection {

    RetriedProjectionIT() throws ExecutionException, InterruptedException {}

    @Test
    void after_the_repair_a_retry_brings_them_in_order_and_the_next_flows_as_ever() throws Exception {
        faults.failAt(1);
        publishAndAwaitParked(3, counted(ASHA, 1), counted(ASHA, 2), counted(ASHA, 3));
        faults.repair();

        var retried = repairs.retry(parked.idAt(1), RUTH).orElseThrow();

        assertThat(retried.events())
                .extracting(RetryReport.One::outcome)
                .containsOnly(Outcome.DONE)
                .hasSize(3);
        assertThat(retried.stoppedBy()).isNull();
        assertThat(retried.left()).isZero();
        assertThat(retried.next()).isNull();
        topic.publish(counted(ASHA, 4));
        await().atMost(SOON).until(() -> taken().size() == 4);
        assertThat(taken()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(parked.positions()).isEmpty();
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
        var first = parked.idAt(1);

        var retried = repairs.retry(first, RUTH).orElseThrow();

        assertThat(retried.events()).extracting(RetryReport.One::outcome).containsExactly(Outcome.DONE, Outcome.FAILED);
        assertThat(retried.events().getLast().detail()).contains("cannot count to 2");
        assertThat(retried.stoppedBy()).isEqualTo(Stop.FAILURE);
        assertThat(retried.left()).isEqualTo(2);
        assertThat(retried.next()).isEqualTo(parked.idAt(2));
        assertThat(taken()).containsExactly(1L);
        var second = repairs.find(parked.idAt(2)).orElseThrow().event();
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

        var retried = repairs.retry(parked.idAt(1), RUTH).orElseThrow();

        assertThat(retried.stoppedBy()).isEqualTo(Stop.FAILURE);
        assertThat(taken()).containsExactly(1L);
        assertThat(parked.positions()).containsExactly(2L);
    }

    @Test
    void trouble_that_passes_counts_for_nothing() throws Exception {
        faults.failAt(1);
        publishAndAwaitParked(1, counted(ASHA, 1));
        faults.lockOutAt(1);

        var retried = repairs.retry(parked.idAt(1), RUTH).orElseThrow();

        assertThat(retried.stoppedBy()).isEqualTo(Stop.TROUBLE);
        assertThat(retried.events()).isEmpty();
        assertThat(repairs.find(parked.idAt(1)).orElseThrow().event().attempts())
                .isZero();
        assertThat(repairs.acts(null, null, null, 10)).isEmpty();
    }

    @Test
    void a_dry_run_shows_what_would_happen_and_changes_nothing() throws Exception {
        faults.failAt(1);
        publishAndAwaitParked(3, counted(ASHA, 1), counted(ASHA, 2), counted(ASHA, 3));
        faults.failAt(3);

        var tried = repairs.tryOut(parked.idAt(1)).orElseThrow();

        assertThat(tried.dryRun()).isTrue();
        assertThat(tried.events())
                .extracting(RetryReport.One::outcome)
                .containsExactly(Outcome.DONE, Outcome.DONE, Outcome.FAILED);
        assertThat(tried.left()).isEqualTo(3);
        assertThat(tried.next()).isEqualTo(parked.idAt(1));
        assertThat(taken()).isEmpty();
        assertThat(parked.positions()).containsExactly(1L, 2L, 3L);
        assertThat(repairs.acts(null, null, null, 10)).isEmpty();
        assertThat(repairs.parked(null, 0, 10))
                .extracting(ParkedEvent::attempts)
                .containsOnly(0);
    }
}
