package org.tributary.clinicalrecord.patient;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What two registrations of one person have in common: a number that some system gave them, or the whole name with the birth
 * date, however it is spelt. Only keyed hashes of it are kept.
 */
final class Likeness {

    private Likeness() {}

    /** Everything by which this person may be found again. */
    static List<List<String>> of(Person person) {
        var traits = new ArrayList<List<String>>();
        traits.add(List.of(
                "name",
                plain(person.name().family()),
                plain(String.join(" ", person.name().given())),
                person.birthDate().toString()));
        person.identifiers().stream()
                .map(id -> List.of("identifier", id.system().strip(), id.value().strip()))
                .forEach(traits::add);
        return traits.stream().distinct().toList();
    }

    /** Without accents, case, punctuation and double spaces. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
