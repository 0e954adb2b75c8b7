package org.tributary.booking.views.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CalendarTokenSpec {

    @Test
    void it_is_thirty_two_bytes_of_chance_as_an_address_can_carry_them() {
        var token = CalendarToken.drawnFrom(() -> 0xFBFF_FEFB_FFFE_FBFFL);

        assertThat(token.text()).matches("[A-Za-z0-9_-]{43}");
        assertThat(Arrays.stream(token.text().split("")).distinct()).hasSizeGreaterThan(1);
        assertThat(CalendarToken.drawnFrom(() -> 1)).isNotEqualTo(token);
    }

    @Test
    void it_is_known_by_its_hash() {
        assertThat(new CalendarToken("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void it_does_not_show_itself() {
        assertThat(new CalendarToken("abc")).asString().doesNotContain("abc");
    }
}
