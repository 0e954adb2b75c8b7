package org.tributary.clinicalrecord.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.events.terms.Contact;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;

class FormerLikenessSpec {

    @ParameterizedTest
    @CsvSource({"Ó Briain, Seán", "o briain, SEAN", "'  O  Briain', sean", "Ó-Briain, 'Seán '"})
    void a_name_is_found_however_it_is_spelt(String family, String given) {
        assertThat(FormerLikeness.of(person(family, "1970-01-02", given)))
                .containsExactly(List.of("name", "o briain", "sean", "1970-01-02"));
    }

    @Test
    void another_birth_date_is_another_person() {
        assertThat(FormerLikeness.of(person("Rao", "1970-01-02", "Asha")))
                .doesNotContainAnyElementsOf(FormerLikeness.of(person("Rao", "1970-01-03", "Asha")));
    }

    @Test
    void all_given_names_count() {
        assertThat(FormerLikeness.of(person("Rao", "1970-01-02", "Asha", "Devi")))
                .containsExactly(List.of("name", "rao", "asha devi", "1970-01-02"));
    }

    @Test
    void names_in_other_scripts_count_as_they_are() {
        assertThat(FormerLikeness.of(person("山田", "1970-01-02", "花子")))
                .containsExactly(List.of("name", "山田", "花子", "1970-01-02"));
    }

    @Test
    void each_number_counts_once_within_its_system() {
        var twice = new Identifier("https://a.example", " 1 ");

        assertThat(FormerLikeness.of(new Person(
                        new PersonName("Rao", List.of("Asha")),
                        LocalDate.parse("1970-01-02"),
                        null,
                        new Contact(null, null),
                        List.of(twice, new Identifier("https://a.example", "1")))))
                .contains(List.of("identifier", "https://a.example", "1"))
                .hasSize(2);
    }

    private static Person person(String family, String birthDate, String... given) {
        return new Person(
                new PersonName(family, List.of(given)),
                LocalDate.parse(birthDate),
                null,
                new Contact(null, null),
                List.of());
    }
}
