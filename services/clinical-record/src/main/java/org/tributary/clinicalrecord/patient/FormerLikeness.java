package org.tributary.clinicalrecord.patient;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What people were found by under the first rule of spelling. Whoever was registered then and is not hashed anew yet is still
 * found by it. It never changes: hashes of it are in the table.
 */
final class FormerLikeness {

    private FormerLikeness() {}

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
