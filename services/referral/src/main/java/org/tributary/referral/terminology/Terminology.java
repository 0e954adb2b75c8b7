package org.tributary.referral.terminology;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each code and each word means; a code of a system that is not in the table means nothing here, and is told as it is. */
public final class Terminology {

    private static final String WORDS = "words";
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final Map<String, List<Meaning>> codes = new HashMap<>();
    private final Map<String, List<Meaning>> words = new HashMap<>();
    private final Pattern phrases;

    /** By the lines of a table of meanings. */
    public Terminology(Stream<String> lines) {
        lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
        phrases = Pattern.compile(words.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
    }

    private void add(String line) {
        var cells = line.split(",", 3);
        var meanings = Stream.of(cells[2].split(" ", -1)).map(Meaning::named).toList();
        if (cells[0].equals(WORDS)) {
            words.put(cells[1], meanings);
        } else {
            codes.put(cells[0] + "|" + cells[1], meanings);
        }
    }

    /** What these say together. */
    public Understanding understand(List<Concept> concepts) {
        var understood = new Understanding.Gathering();
        concepts.forEach(concept -> understood.add(concept, meaningsOf(concept)));
        return understood.whole();
    }

    /** Whether something of it stands against massage. */
    public boolean warns(Concept concept) {
        return meaningsOf(concept).stream().anyMatch(Meaning.Warns.class::isInstance);
    }

    private List<Meaning> meaningsOf(Concept concept) {
        var coded = concept.codes().stream().map(this::meaningsOf).flatMap(List::stream);
        return Stream.concat(coded, meaningsOf(concept.words()).stream()).toList();
    }

    private List<Meaning> meaningsOf(Concept.Code code) {
        if (code.system() == null) {
            return meaningsOf(code.code());
        }
        return Stream.concat(Stream.of(code.code()), beginningsOf(code.code()))
                .map(each -> codes.get(code.system() + "|" + each))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(List.of());
    }

    /** The longest first. */
    private static Stream<String> beginningsOf(String code) {
        return Stream.iterate(code, it -> !it.isEmpty(), it -> it.substring(0, it.length() - 1))
                .map(it -> it + "*");
    }

    /** In the order in which they are said. */
    private List<Meaning> meaningsOf(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return phrases.matcher(plain)
                .results()
                .flatMap(found -> Objects.requireNonNull(words.get(found.group())).stream())
                .toList();
    }
}
