package org.tributary.platform.feed.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.platform.feed.Counted.ASHA;
import static org.tributary.platform.feed.Published.counted;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.platform.feed.Counted;
import org.tributary.platform.feed.Published;
import org.tributary.platform.feed.delivery.DecodedRecord.Fact;
import org.tributary.platform.feed.delivery.DecodedRecord.UnknownRevision;
import org.tributary.platform.feed.delivery.DecodedRecord.UnknownType;
import org.tributary.platform.feed.delivery.DecodedRecord.Unreadable;
import org.tributary.platform.feed.delivery.DecodedRecord.UnreadableFact;

class RecordDecoderSpec {

    private final RecordDecoder decoder = new RecordDecoder(Counted.KNOWN);

    @Test
    void a_known_fact_is_read_with_its_whole_envelope() {
        var event = ((Fact) decoder.decode(counted(ASHA, 17).at(3))).event();

        assertThat(event.event()).isEqualTo(new Counted(ASHA, 17));
        assertThat(event.topic()).isEqualTo("tributary.test");
        assertThat(event.offset()).isEqualTo(3);
        assertThat(event.position()).isEqualTo(17);
        assertThat(event.id()).isEqualTo(Published.id(17));
        assertThat(event.type()).isEqualTo(Counted.TYPE);
        assertThat(event.source()).isEqualTo("/tributary/test");
        assertThat(event.subject()).isEqualTo(ASHA.toString());
        assertThat(event.key()).isEqualTo(ASHA.toString());
        assertThat(event.time()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(event.patientId()).isEqualTo(ASHA);
        assertThat(event.clinicId()).isNull();
        assertThat(new String(event.payload(), UTF_8)).isEqualTo("{\"patientId\":\"" + ASHA + "\",\"number\":17}");
        assertThat(new String(event.metadata(), UTF_8)).contains("\"actor\":\"rosa\"");
    }

    @Test
    void an_unheard_of_type_keeps_its_bytes_and_has_no_fact() {
        var read = decoder.decode(Published.of(ASHA, 1, Counted.UNHEARD_OF)
                .withValue("not even JSON")
                .at(0));

        assertThat(read).isInstanceOfSatisfying(UnknownType.class, unknown -> {
            assertThat(unknown.event().event()).isNull();
            assertThat(new String(unknown.event().payload(), UTF_8)).isEqualTo("not even JSON");
        });
    }

    @Test
    void another_revision_of_a_known_fact_is_told_from_an_unheard_of_type() {
        assertThat(decoder.decode(Published.of(ASHA, 1, Counted.LATER_REVISION).at(0)))
                .isInstanceOf(UnknownRevision.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_source", "ce_time", "ce_subject", "ce_sequence", "metadata"})
    void a_missing_header_is_named(String header) {
        assertUnreadable(counted(ASHA, 5).without(header).at(0), 5L, "The header " + header + " is missing");
    }

    @ParameterizedTest
    @CsvSource({"ce_id, seven", "ce_time, yesterday", "ce_sequence, first", "ce_clinicid, here", "ce_patientid, her"})
    void a_header_that_cannot_be_read_is_named(String header, String text) {
        assertUnreadable(counted(ASHA, 5).with(header, text).at(0), 5L, "The header " + header + " cannot be read");
    }

    @Test
    void without_a_position_it_cannot_be_compared_but_has_its_key() {
        assertUnreadable(counted(ASHA, 5).without("ce_position").at(0), null, "The header ce_position is missing");
        assertUnreadable(
                counted(ASHA, 5).with("ce_position", "five").at(0), null, "The header ce_position cannot be read");
    }

    @Test
    void a_record_without_a_value_is_no_fact() {
        assertUnreadable(counted(ASHA, 5).withValue(null).at(0), 5L, "The record has no value");
    }

    @Test
    void a_record_without_a_key_has_no_order() {
        var read = decoder.decode(counted(ASHA, 5).at(0, null));

        assertThat(read).isInstanceOfSatisfying(Unreadable.class, unreadable -> {
            assertThat(unreadable.reason()).isEqualTo("The record has no key");
            assertThat(unreadable.key()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"number\":\"many\"}", "{\"patientId\":\"nobody\",\"number\":1}"})
    void what_is_not_the_fact_that_its_type_says_keeps_its_envelope_and_its_bytes(String value) {
        assertThat(decoder.decode(counted(ASHA, 5).withValue(value).at(0)))
                .isInstanceOfSatisfying(UnreadableFact.class, unreadable -> {
                    assertThat(unreadable.reason()).startsWith("The payload is not what its type says");
                    assertThat(unreadable.event().event()).isNull();
                    assertThat(unreadable.event().type()).isEqualTo(Counted.TYPE);
                    assertThat(unreadable.event().id()).isEqualTo(Published.id(5));
                    assertThat(new String(unreadable.event().payload(), UTF_8)).isEqualTo(value);
                });
    }

    @Test
    void a_reason_tells_where_it_is_wrong_and_not_what_stands_there() {
        var value = "{\"patientId\":\"Asha Rao\",\"number\":1}";

        assertThat(decoder.decode(counted(ASHA, 5).withValue(value).at(0)))
                .isInstanceOfSatisfying(
                        UnreadableFact.class,
                        unreadable -> assertThat(unreadable.reason())
                                .contains("patientId")
                                .doesNotContain("Asha"));
    }

    @Test
    void a_key_that_no_index_takes_is_told_by_its_hash() {
        var read = decoder.decode(counted(ASHA, 5).at(0, "ä".repeat(5_000).getBytes(UTF_8)));

        assertThat(read.key()).startsWith("long-").hasSize(41);
        assertThat(read.raw().key()).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_clinicid", "ce_patientid"})
    void an_envelope_that_names_another_clinic_or_patient_is_not_believed(String header) {
        var stranger = "00000000-0000-7000-8000-0000000000ff";
        assertThat(decoder.decode(counted(ASHA, 5).with(header, stranger).at(0)))
                .isInstanceOfSatisfying(UnreadableFact.class, unreadable -> {
                    assertThat(unreadable.reason())
                            .isEqualTo("The envelope names another clinic or patient than the fact");
                    assertThat(unreadable.event().event()).isNull();
                });
    }

    private void assertUnreadable(ConsumerRecord<byte[], byte[]> record, @Nullable Long position, String reason) {
        assertThat(decoder.decode(record)).isEqualTo(new Unreadable(record, ASHA.toString(), position, reason));
    }
}
