package org.tributary.platform.web.positions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsistencyTokenSpec {

    private static final String KEY = "00000000-0000-7000-8000-00000000000a";

    @Test
    void it_is_read_as_it_was_written() {
        var position = new ConsistencyToken("clinical-record", UUID.fromString(KEY), 42);

        assertThat(position).hasToString("clinical-record:" + KEY + ":42");
        assertThat(ConsistencyToken.in(position.toString())).contains(position);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-02T09:00:00Z",
                "booking:" + KEY,
                "booking:" + KEY + ":",
                "booking:" + KEY + ":-1",
                "booking:" + KEY + ":01",
                "booking:" + KEY + ":9223372036854775808",
                "booking:00000000-0000-7000-8000-00000000000A:1",
                "Booking:" + KEY + ":1",
                "booking:1-1-1-1-1:1",
                " booking:" + KEY + ":1",
                "booking:" + KEY + ":1\n"
            })
    void of_another_shape_it_is_something_else(String text) {
        assertThat(ConsistencyToken.in(text)).isEmpty();
    }
}
