package org.tributary.audit.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.platform.feed.ReceivedEvent;

class LeafSpec {

    private static final String METADATA = "{\"actor\":\"front-desk\"}";
    private static final String PAYLOAD = "{\"a\":1}";

    /** Computed apart from this code, by Python's hashlib over the 202 bytes of the description. */
    @Test
    void a_leaf_is_the_hash_that_anyone_computes_from_the_record() {
        assertThat(HexFormat.of().formatHex(Leaf.hash(booked(0, METADATA, PAYLOAD))))
                .isEqualTo("d0a76ff4998a135b99dda2ff8a7a03a90507143d73829486dd2b830c744434e8");
    }

    @Test
    void where_a_record_lies_on_its_topic_is_not_part_of_the_leaf() {
        assertThat(Leaf.hash(booked(7, METADATA, PAYLOAD))).isEqualTo(Leaf.hash(booked(0, METADATA, PAYLOAD)));
    }

    @Test
    void a_changed_byte_changes_the_leaf() {
        assertThat(Leaf.hash(booked(0, METADATA, "{\"a\":2}"))).isNotEqualTo(Leaf.hash(booked(0, METADATA, PAYLOAD)));
        assertThat(Leaf.hash(booked(0, "{\"actor\":\"therapist\"}", PAYLOAD)))
                .isNotEqualTo(Leaf.hash(booked(0, METADATA, PAYLOAD)));
    }

    @Test
    void bytes_that_move_from_one_part_to_the_next_change_the_leaf() {
        assertThat(Leaf.hash(booked(0, "{}{", "}"))).isNotEqualTo(Leaf.hash(booked(0, "{}", "{}")));
    }

    private static ReceivedEvent booked(long offset, String metadata, String payload) {
        return new ReceivedEvent(
                "tributary.booking",
                3,
                offset,
                42,
                UUID.fromString("00000000-0000-7000-8000-0000000000e1"),
                "tributary.booking.AppointmentBooked.v1",
                "/tributary/booking",
                "00000000-0000-7000-8000-000000000005",
                "00000000-0000-7000-8000-000000000001",
                0,
                Instant.parse("2026-03-03T10:00:00.123456Z"),
                null,
                null,
                metadata.getBytes(UTF_8),
                payload.getBytes(UTF_8),
                null);
    }
}
