package org.tributary.platform.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.feed.Counted.ASHA;
import static org.tributary.platform.feed.Counted.BEN;
import static org.tributary.platform.feed.Published.counted;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.tributary.platform.feed.parking.Outcome;
import org.tributary.platform.feed.parking.ParkedEvent;
import org.tributary.platform.feed.parking.RepairRejection.AlreadySettled;
import org.tributary.platform.feed.parking.RepairRejection.NotFirstOfItsKey;
import org.tributary.platform.feed.parking.RetryReport.Stop;

/** What an engineer sees of parked events, lets go of, and leaves on record. */
class ParkedEventsIT extends RepairedProjection {

    ParkedEventsIT() throws ExecutionException, InterruptedException {}

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
        var whole = repairs.find(parked.idAt(1)).orElseThrow();
        assertThat(whole.event().reason()).contains("cannot count to 1");
        assertThat(whole.payload()).asString(UTF_8).contains("\"number\":1");
        assertThat(whole.headers()).anyMatch(header -> header.key().equals("ce_type"));
        assertThat(repairs.find(1_000)).isEmpty();
    }

    @Test
    void only_the_first_of_a_key_can_be_retried_or_discarded() throws Exception {
        faults.failAt(1);
        publishAndAwaitParked(2, counted(ASHA, 1), counted(ASHA, 2));
        var expected = new NotFirstOfItsKey(parked.idAt(1));

        assertRejected(() -> repairs.retry(parked.idAt(2), RUTH), expected);
        assertRejected(() -> repairs.tryOut(parked.idAt(2)), expected);
        assertRejected(() -> repairs.discard(parked.idAt(2), "a mistake", false, RUTH), expected);
        assertThat(repairs.retry(1_000, RUTH)).isEmpty();
        assertThat(repairs.discard(1_000, "a mistake", false, RUTH)).isEmpty();
        assertThat(parked.positions()).containsExactly(1L, 2L);
    }

    @Test
    void what_is_discarded_is_kept_whole_and_its_successors_can_be_retried() throws Exception {
        publishAndAwaitParked(2, counted(ASHA, 1).withValue("{"), counted(ASHA, 2));
        var first = parked.idAt(1);
        assertThat(repairs.retry(first, RUTH).orElseThrow().stoppedBy()).isEqualTo(Stop.FAILURE);

        var discarded =
                repairs.discard(first, "cut off by its producer", false, RUTH).orElseThrow();

        assertThat(discarded.discarded()).containsExactly(first);
        assertThat(discarded.left()).isEqualTo(1);
        assertThat(discarded.next()).isEqualTo(parked.idAt(2));
        assertThat(repairs.retry(parked.idAt(2), RUTH).orElseThrow().next()).isNull();
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

        var discarded = repairs.discard(parked.idAt(1), "a clinic that never was", true, RUTH)
                .orElseThrow();

        assertThat(discarded.discarded()).isEqualTo(ids);
        assertThat(discarded.next()).isNull();
        topic.publish(counted(ASHA, 4));
        await().atMost(SOON).until(() -> taken().equals(List.of(4L)));
    }

    @Test
    void an_act_that_is_repeated_has_no_second_effect_and_is_answered_alike() throws Exception {
        faults.failAt(1, 3);
        publishAndAwaitParked(2, counted(ASHA, 1), counted(BEN, 3));
        var asha = parked.idAt(1);
        var ben = parked.idAt(3);
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
}
