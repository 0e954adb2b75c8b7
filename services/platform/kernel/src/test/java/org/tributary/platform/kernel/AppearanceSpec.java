package org.tributary.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppearanceSpec {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\r\n",
                "\u00A0", // no-break space
                "\u1680",
                "\u2003",
                "\u202F",
                "\u3000",
                "\u0085",
                "\u2028\u2029",
                "\u200B", // zero width
                "\u200C\u200D",
                "\u2060", // word joiner
                "\u2061\u2064",
                "\u00AD", // soft hyphen
                "\u200E\u200F\u061C", // marks of direction
                "\u2066\u2069",
                "\uFEFF",
                "\u115F\u1160\u3164\uFFA0", // fillers of Hangul
                "\u17B4\u17B5",
                "\u180B\u180E\u180F",
                "\u034F",
                "\uFE0F",
                "\u2800", // empty cell of Braille
                "\u2065\uFFF0",
                "\uFFF9\uFFFB",
                "\uDB40\uDC41\uDB40\uDC7F", // tags
                "\uDB40\uDD00", // a variation selector
                "\uD834\uDD59", // the empty head of a note
                "\uD82F\uDCA0", // shorthand
                "\u0301", // an accent alone
                " \u00A0\u200B\u2060\u00AD\u3164\u2800 "
            })
    void there_is_nothing_to_see(String text) {
        assertThat(Appearance.isVisible(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "-",
                "山",
                "\u200Bx\u200B",
                "می\u200Cخواهم",
                "क्\u200Dष",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\u2764\uFE0F",
                "ก",
                "\u05D0\u200F"
            })
    void there_is_something_to_see(String text) {
        assertThat(Appearance.isVisible(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "1, \"1\u200B\"",
                "1, \"\u00A01\u00A0\"",
                "1, \"1\u2060\"",
                "1, \"1\uFE0F\"",
                "1, \"1\u2800\"",
                "1, \"\u200E1\"",
                "Blue room, \"Blue\u00A0\u3000 room\"",
                "Zoë, \"Zoe\u0308\""
            })
    void what_looks_alike_is_one(String one, String other) {
        assertThat(Appearance.of(other)).isEqualTo(Appearance.of(one));
    }

    @Test
    void what_looks_otherwise_is_another() {
        assertThat(Appearance.of("Room a"))
                .isNotEqualTo(Appearance.of("Room A"))
                .isNotEqualTo(Appearance.of("Rooma"))
                .isNotEqualTo(Appearance.of("Room á"))
                .isNotEqualTo(Appearance.of("Room ²"));
        assertThat(Appearance.of("Room ²")).isNotEqualTo(Appearance.of("Room 2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "manager",
                "manager ",
                " manager",
                "manager\u00A0",
                "manager\u200B",
                "man\u00ADager",
                "\u2060manager\uFEFF",
                "Manager",
                "manager\u2800"
            })
    void whoever_looks_like_the_first_is_no_second_one(String name) {
        assertThat(Appearance.areAlike(name, "manager")).isTrue();
        assertThat(Appearance.areAlike(name, "manager2")).isFalse();
    }
}
