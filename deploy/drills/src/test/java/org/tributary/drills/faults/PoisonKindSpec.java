package org.tributary.drills.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.drills.journal.Poison;

class PoisonKindSpec {

    private static final String CLINIC = "00000000-0000-7000-8000-000000000001";
    private static final byte[] KEY = "00000000-0000-7000-8000-000000000002".getBytes(UTF_8);

    private final ConsumerRecord<byte[], byte[]> real = real();

    @ParameterizedTest
    @EnumSource
    void poison_lies_where_it_was_asked_to_and_says_that_it_is_poison(PoisonKind kind) {
        var spoilt = kind.spoil(real, KEY, 5, 42);
        assertThat(spoilt.topic()).isEqualTo("tributary.booking");
        assertThat(spoilt.partition()).isEqualTo(5);
        assertThat(spoilt.key()).isEqualTo(KEY);
        assertThat(header(spoilt, Poison.HEADER)).isEqualTo(kind.label());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_HEADERS")
    void poison_with_an_envelope_has_a_place_and_an_id_of_its_own(PoisonKind kind) {
        var spoilt = kind.spoil(real, KEY, 5, 42);
        assertThat(header(spoilt, "ce_position")).isEqualTo("42");
        assertThat(header(spoilt, "ce_id")).isNotEqualTo("original");
    }

    @Test
    void each_kind_spoils_one_thing() {
        assertThat(PoisonKind.BAD_JSON.spoil(real, KEY, 5, 42).value()).isEqualTo("{\"app".getBytes(UTF_8));
        assertThat(typeOf(PoisonKind.UNKNOWN_TYPE)).isEqualTo("tributary.booking.SomethingNobodyKnows.v1");
        assertThat(typeOf(PoisonKind.FUTURE_REVISION)).isEqualTo("tributary.booking.AppointmentBooked.v99");
        assertThat(Optional.ofNullable(
                        PoisonKind.NULL_VALUE.spoil(real, KEY, 5, 42).value()))
                .isEmpty();
        assertThat(PoisonKind.TEN_MEGABYTES.spoil(real, KEY, 5, 42).value()).hasSizeGreaterThan(10 << 20);
        assertThat(header(PoisonKind.ANOTHER_CLINICS.spoil(real, KEY, 5, 42), "ce_clinicid"))
                .isNotEqualTo(CLINIC);
        assertThat(PoisonKind.NO_HEADERS.spoil(real, KEY, 5, 42).headers()).hasSize(1);
    }

    @Test
    void a_clinic_cannot_be_mistaken_where_none_is_named() {
        real.headers().remove("ce_clinicid");
        assertThat(PoisonKind.ANOTHER_CLINICS.canBeMadeOf(real)).isFalse();
        assertThat(PoisonKind.BAD_JSON.canBeMadeOf(real)).isTrue();
    }

    private String typeOf(PoisonKind kind) {
        return header(kind.spoil(real, KEY, 5, 42), "ce_type");
    }

    private static String header(ProducerRecord<?, ?> record, String name) {
        return String.valueOf(Headers.text(record.headers(), name));
    }

    private static ConsumerRecord<byte[], byte[]> real() {
        var headers = new RecordHeaders();
        Headers.set(headers, "ce_id", "original");
        Headers.set(headers, "ce_type", "tributary.booking.AppointmentBooked.v1");
        Headers.set(headers, "ce_position", "7");
        Headers.set(headers, "ce_clinicid", CLINIC);
        return new ConsumerRecord<>(
                "tributary.booking",
                3,
                11,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                "real".getBytes(UTF_8),
                "{\"appointment\":1}".getBytes(UTF_8),
                headers,
                Optional.empty());
    }
}
