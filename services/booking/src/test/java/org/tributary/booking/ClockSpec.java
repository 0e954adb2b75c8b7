package org.tributary.booking;

import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClockSpec {

    @Test
    void it_tells_no_parts_of_a_microsecond() {
        var clock = new BookingConfiguration().clock();

        assertThat(Stream.generate(clock::instant).limit(1_000)).allMatch(now -> now.equals(now.truncatedTo(MICROS)));
    }
}
