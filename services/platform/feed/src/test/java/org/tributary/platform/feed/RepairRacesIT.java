package org.tributary.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.feed.Counted.ASHA;
import static org.tributary.platform.feed.Counted.BEN;
import static org.tributary.platform.feed.Published.counted;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tributary.events.PatientId;
import org.tributary.platform.feed.parking.ParkedEvent;
import org.tributary.platform.feed.parking.RepairRejection.BeingRepaired;

/** Repairs beside a feed that goes on. */
class RepairRacesIT extends RepairedProjection {

    RepairRacesIT() throws ExecutionException, InterruptedException {}

    @Test
    void a_record_that_comes_while_a_retry_frees_its_key_is_not_parked_behind_nothing() throws Exception {
        faults.failAt(1);
        publishAndAwaitParked(1, counted(ASHA, 1));
        faults.waitAt(1);
        var id = parked.idAt(1);

        var retrying = CompletableFuture.supplyAsync(() -> repairs.retry(id, RUTH));
        await().atMost(SOON).until(() -> faults.reached.getCount() == 0 || retrying.isDone());
        assertRejected(() -> repairs.discard(id, "meanwhile", false, RUTH), new BeingRepaired());
        topic.publish(counted(ASHA, 2));
        await().atMost(SOON).until(this::feedWaitsForTheRetry);
        faults.goOn.countDown();

        assertThat(retrying.get().orElseThrow().next()).isNull();
        await().atMost(SOON).until(() -> taken().size() == 2);
        assertThat(taken()).containsExactly(1L, 2L);
        assertThat(parked.positions()).isEmpty();
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
        assertThat(parked.positions()).isEmpty();
    }

    private void publish(Published... records) {
        try {
            topic.publish(records);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean feedWaitsForTheRetry() {
        return !db.queryForList("""
                        select pid from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and query like '%feed_offset%'
                        """).isEmpty();
    }

    private List<Long> taken(PatientId patient) {
        return db.queryForList("select position from taken where key = ? order by at", Long.class, patient.toString());
    }
}
