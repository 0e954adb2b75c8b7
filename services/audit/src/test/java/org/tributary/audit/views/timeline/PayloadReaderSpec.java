package org.tributary.audit.views.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.events.EventTypes;
import org.tributary.events.booking.BookingEvent;

class PayloadReaderSpec {

    private static final String BOOKED = "tributary.booking.AppointmentBooked.v1";
    private static final String WHOLE = """
            {"appointmentId":"00000000-0000-7000-8000-000000000005","patientId":"00000000-0000-7000-8000-000000000001",
             "clinicId":"00000000-0000-7000-8000-000000000002","therapistId":"00000000-0000-7000-8000-000000000003",
             "roomId":"00000000-0000-7000-8000-000000000004","kind":"TREATMENT","startsAt":"2026-03-03T10:00:00Z",
             "endsAt":"2026-03-03T11:00:00Z","techniques":[],"provisional":false,"courseId":null,"referralId":null}
            """;
    private static final String UNTOLD = "Something that this version cannot put into words";

    private final PayloadReader ledger = new PayloadReader(EventTypes.of(BookingEvent.class));

    @Test
    void what_is_written_as_its_type_says_is_told() {
        var told = ledger.told(BOOKED, bytes(WHOLE));

        assertThat(told.sentence()).isEqualTo("A visit for treatment was booked for 3 March 2026, 10:00 UTC");
        assertThat(told.happenedAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"kind\":\"TREATMENT\",\"provisional\":false}",
                "{\"startsAt\":\"soon\"}"
            })
    void what_is_not_is_only_said_to_be_there(String payload) {
        assertThat(ledger.told(BOOKED, bytes(payload)).sentence()).isEqualTo(UNTOLD);
    }

    @Test
    void neither_is_told_what_lacks_a_part_of_its_sentence() {
        var without = WHOLE.replace("\"2026-03-03T10:00:00Z\"", "null");

        assertThat(ledger.told(BOOKED, bytes(without)).sentence()).isEqualTo(UNTOLD);
    }

    @Test
    void neither_is_told_what_nobody_here_has_heard_of() {
        assertThat(ledger.told("tributary.booking.RoomPainted.v1", bytes("{}")).sentence())
                .isEqualTo(UNTOLD);
    }

    @Test
    void a_cause_is_read_if_it_is_one() {
        assertThat(ledger.cause(bytes("{\"actor\":\"mira\",\"roles\":[\"therapist\"],\"correlationId\":\"c-1\"}")))
                .hasValueSatisfying(cause -> {
                    assertThat(cause.actor()).isEqualTo("mira");
                    assertThat(cause.correlationId()).isEqualTo("c-1");
                });
        assertThat(ledger.cause(bytes("mira"))).isEmpty();
        assertThat(ledger.cause(bytes("null"))).isEmpty();
    }

    @Test
    void where_the_cause_cannot_be_read_nobody_is_named() {
        assertThat(TimelineEntry.Who.of(ledger.cause(bytes("mira")))).isEqualTo(TimelineEntry.Who.UNNAMED);
        assertThat(TimelineEntry.Who.of(ledger.cause(bytes("{}")))).isEqualTo(TimelineEntry.Who.UNNAMED);
        assertThat(TimelineEntry.Why.of(ledger.cause(bytes("mira")))).isEqualTo(new TimelineEntry.Why(null, null));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
