package org.tributary.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;

class SearchKeysSpec {

    private static final LocalDate BORN = LocalDate.parse("1970-01-02");
    private static final String PARTNER = "https://partner-a.example/patients";

    @ParameterizedTest
    @CsvSource({
        "Sørensen, Asha Devi, sorensen",
        "Sørensen, Asha Devi, Devi",
        "Sørensen, Asha Devi, asha SORENSEN",
        "Sørensen, Asha Devi, 'Sørensen,  Asha'",
        "Sørensen, Asha Devi, ashadevi",
        "Smith-Jones, Ann Marie, Jones",
        "Smith-Jones, Ann Marie, Smith–Jones",
        "Smith-Jones, Ann Marie, annmarie smithjones",
        "MacDonald, Ian, Mac Donald",
        "Mac Donald, Ian, ian macdonald",
        "O’Neil, Tip, ONeil",
        "van der Berg, Jan, Berg",
        "Dvořák, Jan, 'Dvořák Jan'",
    })
    void a_person_is_found_by_whole_words_in_any_order_however_they_are_spelt(
            String family, String given, String sought) {
        assertThat(finds(family, given, sought, null, null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Sørensen, Asha Devi, Soren",
        "Sørensen, Asha Devi, Sorensen Maria",
        "Sørensen, Asha Devi, devisorensenx",
        "Rao, Asha, Roo",
    })
    void half_a_word_or_one_word_too_many_finds_nobody(String family, String given, String sought) {
        assertThat(finds(family, given, sought, null, null)).isFalse();
    }

    @Test
    void all_that_is_told_must_fit() {
        assertThat(finds("Rao", "Asha", null, BORN, null)).isTrue();
        assertThat(finds("Rao", "Asha", "rao", BORN, "PA-7")).isTrue();
        assertThat(finds("Rao", "Asha", "rao", BORN.plusDays(1), "PA-7")).isFalse();
        assertThat(finds("Rao", "Asha", "Mac Rao", BORN, null)).isFalse();
    }

    @Test
    void a_number_is_found_alone_or_with_its_system() {
        assertThat(finds("Rao", "Asha", null, null, "PA-7")).isTrue();
        assertThat(finds("Rao", "Asha", null, null, " PA- 7")).isTrue();
        assertThat(finds("Rao", "Asha", null, null, PARTNER + "|PA-7")).isTrue();
        assertThat(finds("Rao", "Asha", null, null, "https://partner-b.example/patients|PA-7"))
                .isFalse();
        assertThat(finds("Rao", "Asha", null, null, "pa-7")).isFalse();
    }

    @Test
    void who_tells_nothing_seeks_nobody_and_of_whom_nothing_is_known_nothing_is_kept() {
        assertThat(SearchKeys.sought(null, null, null)).isEmpty();
        assertThat(SearchKeys.of(null, null, List.of())).isEmpty();
    }

    private static boolean finds(
            String family,
            String given,
            @Nullable String name,
            @Nullable LocalDate birthDate,
            @Nullable String identifier) {
        var kept = new HashSet<>(SearchKeys.of(
                new PersonName(family, List.of(given.split(" "))), BORN, List.of(new Identifier(PARTNER, "PA-7"))));
        return SearchKeys.sought(name, birthDate, identifier).stream().anyMatch(kept::containsAll);
    }
}
