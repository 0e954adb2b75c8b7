package org.tributary.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any name that a person may have. */
class AnyNameSpec {

    private static final String SEED = "20261130";

    /** Accents of Latin, and what stands between letters or cannot be seen. */
    private static final String[] IDLE = {
        " ", "-", "'", "’", "\u00A0", "\u200B", "\u2060", "\u00AD", ".", "\u2011", "ʼ", "\uFE0F"
    };

    @Property(seed = SEED)
    void a_spelling_is_spelt_as_itself(@ForAll("names") String name) {
        var once = Spelling.ofName(name);

        assertThat(Spelling.ofName(once)).isEqualTo(once);
    }

    @Property(seed = SEED)
    void a_name_with_something_to_see_leaves_something(@ForAll("names") String name) {
        assertThat(Spelling.ofName(name)).isNotEmpty();
    }

    @Property(seed = SEED)
    void how_it_is_encoded_does_not_matter(@ForAll("names") String name) {
        var spelt = Spelling.ofName(name);

        for (var form : Form.values()) {
            assertThat(Spelling.ofName(Normalizer.normalize(name, form))).isEqualTo(spelt);
        }
    }

    @Property(seed = SEED)
    void capitals_do_not_matter(@ForAll("latin") String name) {
        var spelt = Spelling.ofName(name);

        assertThat(Spelling.ofName(name.toUpperCase(Locale.ROOT))).isEqualTo(spelt);
        assertThat(Spelling.ofName(name.toLowerCase(Locale.ROOT))).isEqualTo(spelt);
    }

    @Property(seed = SEED)
    void blanks_and_punctuation_do_not_matter_wherever_they_stand(@ForAll("broken") String[] parts) {
        assertThat(Spelling.ofName(parts[0] + parts[1] + parts[2])).isEqualTo(Spelling.ofName(parts[0] + parts[2]));
    }

    @Property(seed = SEED)
    void every_latin_name_is_spelt_in_the_letters_of_every_keyboard(@ForAll("latin") String name) {
        assertThat(Spelling.ofName(name)).matches("[a-z]+");
    }

    @Provide
    Arbitrary<String> names() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withCharRange(' ', '\uD7FF')
                                .withCharRange('\uF900', '\uFDCF')
                                .ofMaxLength(20),
                        latin())
                .as((any, seen) -> any + seen);
    }

    /** Of the Latin blocks that names of Europe, Turkey and Vietnam are written in. */
    @Provide
    Arbitrary<String> latin() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withCharRange('\u00C0', '\u00D6')
                .withCharRange('\u00D8', '\u00F6')
                .withCharRange('\u00F8', '\u017F')
                .withCharRange('\u1E00', '\u1E9B')
                .withCharRange('\u1E9E', '\u1E9E')
                .withCharRange('\u1EA0', '\u1EF9')
                .ofMinLength(1)
                .ofMaxLength(20);
    }

    @Provide
    Arbitrary<String[]> broken() {
        return Combinators.combine(latin(), Arbitraries.of(IDLE), latin())
                .as((before, idle, after) -> new String[] {before, idle, after});
    }
}
