package org.tributary.person;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;

/**
 * What somebody at a desk finds a person by: any whole word of the name, the day of birth, a number. Unlike {@link MatchKeys} it
 * says nothing about who may be the same. Only keyed hashes of it are kept.
 */
public final class SearchKeys {

    /** The rule by which these traits are made. What was hashed by an earlier one is hashed anew. */
    public static final int RULE = 1;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{IsWhite_Space}\\p{Pd}]+");

    private SearchKeys() {}

    /** Everything by which this person is found; nothing of what is not known of them. */
    public static List<Trait> of(
            @Nullable PersonName name, @Nullable LocalDate birthDate, List<Identifier> identifiers) {
        var called = name == null
                ? Stream.<Trait>empty()
                : Stream.of(name.family(), String.join(" ", name.given()))
                        .flatMap(part -> Stream.concat(words(part), Stream.of(word(part))));
        var born = Stream.ofNullable(birthDate).map(SearchKeys::birthDate);
        var numbered =
                identifiers.stream().flatMap(id -> Stream.of(number(id.value()), numberOf(id.system(), id.value())));
        return Stream.of(called, born, numbered)
                .flatMap(traits -> traits)
                .distinct()
                .toList();
    }

    /**
     * What whoever is sought has, in every way to read it: a name may be sought as words in any order, or written as one word
     * that the record has as two.
     *
     * @param identifier a number, or its system and the number with a bar between them
     */
    public static List<List<Trait>> sought(
            @Nullable String name, @Nullable LocalDate birthDate, @Nullable String identifier) {
        var others = Stream.concat(
                        Stream.ofNullable(birthDate).map(SearchKeys::birthDate),
                        Stream.ofNullable(identifier).map(SearchKeys::identifier))
                .toList();
        var readings = name == null ? Stream.of(Stream.<Trait>empty()) : Stream.of(words(name), Stream.of(word(name)));
        return readings.map(called ->
                        Stream.concat(called, others.stream()).distinct().toList())
                .distinct()
                .filter(traits -> !traits.isEmpty())
                .toList();
    }

    private static Stream<Trait> words(String name) {
        return BETWEEN_WORDS.splitAsStream(name).filter(word -> !word.isEmpty()).map(SearchKeys::word);
    }

    private static Trait word(String name) {
        return new Trait("search by rule " + RULE, "word", Spelling.ofName(name));
    }

    private static Trait birthDate(LocalDate day) {
        return new Trait("search by rule " + RULE, "born", day.toString());
    }

    private static Trait identifier(String asked) {
        var bar = asked.lastIndexOf('|');
        return bar < 0 ? number(asked) : numberOf(asked.substring(0, bar), asked.substring(bar + 1));
    }

    private static Trait number(String value) {
        return new Trait("search by rule " + RULE, "number", Spelling.ofIdentifier(value));
    }

    private static Trait numberOf(String system, String value) {
        return new Trait(
                "search by rule " + RULE, "number of", Spelling.ofIdentifier(system), Spelling.ofIdentifier(value));
    }
}
