package org.tributary.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;

class MatchKeysSpec {

    private static final LocalDate BORN = LocalDate.parse("1970-01-02");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Sørensen, Sorensen, SØRENSEN",
                "Łukasz, Lukasz, łUKASZ",
                "Weiß, WEISS, WEIẞ",
                "Weiß, Weiss, weiẞ",
                "Yıldız, YILDIZ, yildiz",
                "İbrahim, ibrahim, IBRAHIM",
                "O’Neil, O'Neil, ONeil",
                "O Neil, O‑Neil, oʼneil",
                "Smith-Jones, Smith Jones, Smith–Jones",
                "Đorđević, Dordevic, Đorđevic",
                "Þórðarson, Thordarson, THORDARSON",
                "Æbelø, Aebelo, AEBELO",
                "Œuvrard, Oeuvrard, OEUVRARD",
                "Ħal Għaxaq, Hal Ghaxaq, HALGHAXAQ",
                "Nguyễn, Nguyen, NGUYỄN",
                "Ó Briain, O Briain, Ó-Briain",
                "Kealoha, Keʻaloha, KEALOHA",
                "Dvořák, Dvorak, Dvorˇák",
                "Παπαδόπουλος, ΠΑΠΑΔΟΠΟΥΛΟΣ, παπαδοπουλοσ",
                "Фёдоров, Федоров, ФЁДОРОВ",
                "Ｓｍｉｔｈ, Smith, SMITH",
                "أحمد, احمد, أَحْمَد",
                "محـمد, محمد, مُحَمَّد",
                "علی, علي, علی",
                "כֹּהֵן, כהן, כּהן",
                "Al\u200D\u00ADi, Ali, A\u2060li",
            })
    void a_name_is_the_same_however_it_is_spelt(String one, String other, String third) {
        assertThat(keysOf(other)).isEqualTo(keysOf(one));
        assertThat(keysOf(third)).isEqualTo(keysOf(one));
        assertThat(keysOf("Rao", one)).isEqualTo(keysOf("Rao", other)).isNotEqualTo(keysOf("Rao"));
    }

    @ParameterizedTest
    @CsvSource({
        "かく, がく", // dakuten
        "はん, ぱん", // handakuten
        "ハン, バン",
        "ﾊﾝ, ﾊﾞﾝ",
        "कम, काम", // a vowel sign
        "कम, किम",
        "कमल, कम्ल", // virama
        "சிவா, சவா",
        "ปา, ป่า", // a tone
        "ปน, ปิน",
        "Андрей, Андреи",
        "Rao, Roo",
        "山田, 山本",
        "강, 갑"
    })
    void signs_that_are_letters_of_their_script_tell_people_apart(String one, String other) {
        assertThat(keysOf(one)).isNotEqualTo(keysOf(other));
    }

    @ParameterizedTest
    @CsvSource({"が, か\u3099", "ガ, ｶﾞ", "Zoë, Zoe\u0308", "한, \u1112\u1161\u11AB", "क़, क\u093C"})
    void a_letter_is_the_same_whole_and_in_parts(String whole, String parts) {
        assertThat(keysOf(parts)).isEqualTo(keysOf(whole));
    }

    @Test
    void another_birth_date_is_another_person() {
        var name = new PersonName("Rao", List.of("Asha"));

        assertThat(MatchKeys.of(name, BORN, List.of()))
                .doesNotContainAnyElementsOf(MatchKeys.of(name, BORN.plusDays(1), List.of()));
    }

    @Test
    void all_given_names_count_in_one_piece_or_in_several() {
        assertThat(keysOf("Rao", "Asha", "Devi"))
                .isEqualTo(keysOf("Rao", "Asha Devi"))
                .isEqualTo(keysOf("Rao", "Asha-Devi"))
                .isNotEqualTo(keysOf("Rao", "Asha"));
    }

    @Test
    void what_is_of_the_family_is_not_of_the_given_name() {
        assertThat(keysOf("Ann Lee", "Bo")).isNotEqualTo(keysOf("Lee", "Bo Ann"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "?", "...", "☺"})
    void names_of_signs_alone_are_told_apart(String sign) {
        assertThat(keysOf(sign)).isNotEqualTo(keysOf("+"));
    }

    @Test
    void each_number_counts_once_within_its_system() {
        var numbers = List.of(
                new Identifier("https://a.example", " 1 "),
                new Identifier("https://a.example", "1\u200B"),
                new Identifier("https://b.example", "1"));

        assertThat(MatchKeys.of(new PersonName("Rao", List.of("Asha")), BORN, numbers))
                .hasSize(3);
    }

    @Test
    void what_people_are_compared_by_is_not_shown() {
        assertThat(keysOf("Müller").toString()).doesNotContainIgnoringCase("muller", "1970");
    }

    private static List<Trait> keysOf(String family, String... given) {
        return MatchKeys.of(
                new PersonName(family, given.length == 0 ? List.of("Asha") : List.of(given)), BORN, List.of());
    }
}
