package org.tributary.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.events.Event;
import org.tributary.platform.feed.TypedProjection.Fact;

class TypedProjectionSpec {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    private final List<Fact<Counted>> taken = new ArrayList<>();

    private final FeedProjection counts = new TypedProjection<>("counts", "test", Counted.class) {
        @Override
        protected void take(List<Fact<Counted>> facts) {
            taken.addAll(facts);
        }
    };

    @Test
    void it_reads_its_family_and_no_other() {
        assertThat(counts.reads(Counted.class)).isTrue();
        assertThat(counts.reads(Event.class)).isFalse();
    }

    @Test
    void it_takes_its_family_in_the_order_of_the_batch_and_passes_over_what_was_not_read() {
        var one = new Counted(Counted.ASHA, 1);
        var two = new Counted(Counted.BEN, 2);

        counts.project(List.of(received(one), received(null), received(two)));

        assertThat(taken).containsExactly(new Fact<>(one, AT, 7), new Fact<>(two, AT, 7));
    }

    private static ReceivedEvent received(@Nullable Event event) {
        return new ReceivedEvent(
                "tributary.test",
                0,
                0,
                1,
                new UUID(0, 1),
                "type",
                "test",
                "subject",
                "key",
                7,
                AT,
                null,
                null,
                new byte[0],
                new byte[0],
                event);
    }
}
