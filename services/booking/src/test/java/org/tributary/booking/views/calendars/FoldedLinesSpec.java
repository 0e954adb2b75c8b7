package org.tributary.booking.views.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedLinesSpec {

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "漢", "😀"})
    void no_line_has_more_octets_than_it_may_and_none_is_cut_within_a_character(String character) {
        for (var offset = 0; offset < 5; offset++) {
            var lines = "A:" + "a".repeat(offset) + character.repeat(200) + "\r\nB:" + character.repeat(80) + "\r\n";

            var folded = FoldedLines.of(lines);

            assertThat(folded.split("\r\n")).allSatisfy(line -> {
                assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
                assertThat(new String(line.getBytes(UTF_8), UTF_8)).isEqualTo(line);
            });
            assertThat(folded.replace("\r\n ", "")).isEqualTo(lines);
        }
    }

    @Test
    void a_line_is_filled_before_it_is_folded() {
        assertThat(FoldedLines.of("x".repeat(75))).isEqualTo("x".repeat(75));
        assertThat(FoldedLines.of("x".repeat(76))).isEqualTo("x".repeat(75) + "\r\n x");
        assertThat(FoldedLines.of("x".repeat(150))).isEqualTo("x".repeat(75) + "\r\n " + "x".repeat(74) + "\r\n x");
    }
}
