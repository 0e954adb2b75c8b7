package org.tributary.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is refused finds a page about it, and no page is about a refusal that there is not. */
class ProblemCatalogueTest {

    private static final Path SERVICES = Path.of("..");
    private static final Path CATALOGUE = SERVICES.resolve("problems");

    private static final Pattern MAKING = Pattern.compile("\\bProblem\\.of\\(");
    private static final Pattern LITERALLY = Pattern.compile("\\bProblem\\.of\\(\\s*[\\w.]+,\\s*\"([a-z0-9-]+)\"");
    private static final Pattern HELPER = Pattern.compile(
            "\\bProblem (\\w+)\\([^)]*\\bString name\\b[^)]*\\) \\{\\s*return Problem\\.of\\(\\s*[\\w.]+, name,");
    private static final Pattern OTHERWISE =
            Pattern.compile("\\bProblemDetail\\.for|\\bnew ProblemDetail|\\bsetType\\((?:typeOf|URI)");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)\\)");

    @Test
    void every_problem_has_its_page() {
        assertThat(named()).isNotEmpty();
        assertThat(without(named(), pages().toList())).isEmpty();
    }

    @Test
    void no_page_is_about_a_problem_that_nobody_makes() {
        assertThat(pages()).isNotEmpty();
        assertThat(without(pages().toList(), named())).isEmpty();
    }

    @Test
    void a_problem_is_made_in_one_way_only() {
        assertThat(sources().filter(source -> OTHERWISE.matcher(read(source)).find()))
                .extracting(source -> source.getFileName().toString())
                .containsExactly("Problem.java");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_headed_by_its_name_and_shows_an_example_of_it(String name) {
        assertThat(read(pageOf(name)))
                .startsWith("# " + name + "\n")
                .contains("\"type\": \"https://tributary.example/problems/" + name + "\"");
    }

    @Test
    void the_index_leads_to_each_of_them() {
        var linked = links(CATALOGUE.resolve("README.md")).map(CATALOGUE::resolve);

        assertThat(linked).containsAll(pages().map(ProblemCatalogueTest::pageOf).toList());
    }

    @Test
    void no_link_is_dead() {
        assertThat(filesIn(CATALOGUE, file -> true).flatMap(ProblemCatalogueTest::links))
                .allSatisfy(link -> assertThat(CATALOGUE.resolve(link)).exists());
    }

    static Stream<String> pages() {
        return filesIn(CATALOGUE, file -> !file.endsWith("README.md"))
                .map(file -> file.getFileName().toString().replaceFirst("\\.md$", ""))
                .sorted();
    }

    private static Set<String> named() {
        return sources().flatMap(source -> namesIn(source).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A name stands where the problem is made, or where a helper of the same file is called that makes it. */
    private static List<String> namesIn(Path source) {
        var code = read(source);
        var helpers = groups(HELPER, code);
        var literally = groups(LITERALLY, code);
        assertThat(literally.size() + helpers.size())
                .as("problems in %s whose names can be read", source)
                .isEqualTo(count(MAKING, code));
        return Stream.concat(
                        literally.stream(),
                        helpers.stream().flatMap(helper -> namesGivenTo(helper, code, source).stream()))
                .toList();
    }

    private static List<String> namesGivenTo(String helper, String code, Path source) {
        var call = "(?<!Problem )\\b" + helper + "\\(";
        var names = groups(Pattern.compile(call + "\\s*(?:[\\w.]+,\\s*)?\"([a-z0-9-]+)\""), code);
        assertThat(names)
                .as("names given to %s in %s that can be read", helper, source)
                .hasSize(count(Pattern.compile(call), code));
        return names;
    }

    private static Set<String> without(Collection<String> names, Collection<String> others) {
        var left = new TreeSet<>(names);
        left.removeAll(others);
        return left;
    }

    private static Path pageOf(String name) {
        return CATALOGUE.resolve(name + ".md");
    }

    private static Stream<String> links(Path page) {
        return groups(LINK, read(page)).stream();
    }

    private static Stream<Path> sources() {
        return filesIn(
                SERVICES,
                file -> file.toString().contains("/src/main/java/")
                        && file.toString().endsWith(".java"));
    }

    private static Stream<Path> filesIn(Path folder, Predicate<Path> wanted) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(wanted).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static int count(Pattern pattern, String text) {
        return Math.toIntExact(pattern.matcher(text).results().count());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
