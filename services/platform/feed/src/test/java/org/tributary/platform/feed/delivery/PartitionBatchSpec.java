package org.tributary.platform.feed.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.tributary.platform.feed.Counted.ASHA;
import static org.tributary.platform.feed.Counted.BEN;
import static org.tributary.platform.feed.Published.counted;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.platform.feed.Counted;
import org.tributary.platform.feed.EnvelopeMode;
import org.tributary.platform.feed.Published;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.feed.parking.Parked;

class PartitionBatchSpec {

    private static final Checkpoint FROM = new Checkpoint(10, 100);

    private final RecordDecoder decoder = new RecordDecoder(Counted.KNOWN);

    @Test
    void what_is_new_is_handled_in_order() {
        var batch = sort(counted(ASHA, 101), counted(BEN, 102), counted(ASHA, 105));

        assertThat(positions(batch)).containsExactly(101L, 102L, 105L);
        assertThat(batch.end()).isEqualTo(new Checkpoint(13, 105));
    }

    @Test
    void nothing_read_is_nowhere_further() {
        assertThat(sort().end()).isEqualTo(FROM);
    }

    @Test
    void a_record_whose_position_does_not_grow_is_a_repeat() {
        var batch = sort(counted(ASHA, 99), counted(BEN, 100), counted(ASHA, 101), counted(ASHA, 101), counted(BEN, 7));

        assertThat(positions(batch)).containsExactly(101L);
        assertThat(batch.repeats()).isEqualTo(4);
        assertThat(batch.end()).isEqualTo(new Checkpoint(15, 101));
    }

    @Test
    void an_unheard_of_type_is_passed_over_and_counted() {
        var batch = sort(Published.of(ASHA, 101, Counted.UNHEARD_OF), counted(ASHA, 102));

        assertThat(positions(batch)).containsExactly(102L);
        assertThat(batch.unknown()).isEqualTo(1);
        assertThat(batch.parked()).isEmpty();
    }

    @Test
    void who_wants_unknown_types_gets_all_that_has_an_envelope() {
        var records = read(
                Published.of(ASHA, 101, Counted.UNHEARD_OF),
                Published.of(ASHA, 102, Counted.LATER_REVISION),
                counted(ASHA, 103).withValue("{"),
                counted(ASHA, 104),
                counted(ASHA, 105).without("metadata"),
                counted(ASHA, 106));

        var batch = PartitionBatch.of(records, FROM, Set.of(), EnvelopeMode.ALL);

        assertThat(positions(batch)).containsExactly(101L, 102L, 103L, 104L);
        assertThat(batch.unknown()).isEqualTo(3);
        assertThat(parkedPositions(batch)).containsExactly(105L, 106L);
    }

    @Test
    void what_the_feed_does_not_read_is_handed_to_who_takes_envelopes() {
        var records = List.of(decoder.decode(counted(ASHA, 101).at(10), _ -> false));

        var toReaders = PartitionBatch.of(records, FROM, Set.of(), EnvelopeMode.NONE);
        assertThat(toReaders.isNothing()).isTrue();
        assertThat(toReaders.end()).isEqualTo(new Checkpoint(11, 101));
        var toTakers = PartitionBatch.of(records, FROM, Set.of(), EnvelopeMode.UNREAD);
        assertThat(positions(toTakers)).containsExactly(101L);
        assertThat(toTakers.events()).extracting(ReceivedEvent::event).containsOnlyNulls();
    }

    @Test
    void an_unknown_revision_is_parked_with_what_follows_under_its_key() {
        var batch = sort(
                counted(ASHA, 101),
                Published.of(ASHA, 102, Counted.LATER_REVISION),
                counted(BEN, 103),
                counted(ASHA, 104));

        assertThat(positions(batch)).containsExactly(101L, 103L);
        assertThat(batch.parked())
                .extracting(Parked::position, Parked::reason)
                .containsExactly(
                        tuple(102L, "Revision unknown to this program: " + Counted.LATER_REVISION),
                        tuple(104L, "An earlier event of the same key is parked"));
        assertThat(batch.end()).isEqualTo(new Checkpoint(14, 104));
    }

    @Test
    void what_cannot_be_read_is_parked_with_what_follows_under_its_key() {
        var batch = sort(counted(ASHA, 101).withValue("{"), counted(BEN, 102), counted(ASHA, 103));

        assertThat(positions(batch)).containsExactly(102L);
        assertThat(parkedPositions(batch)).containsExactly(101L, 103L);
    }

    @Test
    void a_record_without_a_position_is_parked_and_moves_none() {
        var batch = sort(counted(ASHA, 101).without("ce_position"), counted(BEN, 102));

        assertThat(parkedPositions(batch)).containsExactly((Long) null);
        assertThat(batch.end()).isEqualTo(new Checkpoint(12, 102));
    }

    @Test
    void a_key_with_something_parked_stays_parked() {
        var records = read(counted(ASHA, 101), counted(BEN, 102), Published.of(ASHA, 103, Counted.UNHEARD_OF));

        var batch = PartitionBatch.of(records, FROM, Set.of(ASHA.toString()), EnvelopeMode.NONE);

        assertThat(positions(batch)).containsExactly(102L);
        assertThat(parkedPositions(batch)).containsExactly(101L, 103L);
    }

    @Test
    void a_repeat_is_dropped_even_under_a_key_that_is_parked() {
        var batch = PartitionBatch.of(read(counted(ASHA, 100)), FROM, Set.of(ASHA.toString()), EnvelopeMode.NONE);

        assertThat(batch.parked()).isEmpty();
        assertThat(batch.repeats()).isEqualTo(1);
    }

    private PartitionBatch sort(Published... published) {
        return PartitionBatch.of(read(published), FROM, Set.of(), EnvelopeMode.NONE);
    }

    private List<DecodedRecord> read(Published... published) {
        var records = new ArrayList<DecodedRecord>();
        for (var each : published) {
            records.add(decoder.decode(each.at(FROM.nextOffset() + records.size())));
        }
        return records;
    }

    private static List<Long> positions(PartitionBatch batch) {
        return batch.events().stream().map(ReceivedEvent::position).toList();
    }

    private static List<@Nullable Long> parkedPositions(PartitionBatch batch) {
        var positions = new ArrayList<@Nullable Long>();
        batch.parked().forEach(parked -> positions.add(parked.position()));
        return positions;
    }
}
