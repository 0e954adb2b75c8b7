package org.tributary.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The papers for people lead to what is there, and the index of the decisions names each of them. */
class PapersTest {

    private static final Path REPOSITORY = Path.of("../..");
    private static final Path DECISIONS = REPOSITORY.resolve("services/decisions");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)\\)");

    @ParameterizedTest
    @MethodSource("papers")
    void no_link_is_dead(Path paper) {
        assertThat(linksOf(paper)).allSatisfy(link -> assertThat(link).exists());
    }

    @Test
    void every_decision_is_in_the_index() {
        var decisions =
                in(DECISIONS).filter(page -> page.getFileName().toString().matches("\\d{4}-.*"));

        assertThat(linksOf(DECISIONS.resolve("README.md"))).containsAll(decisions.toList());
    }

    static Stream<Path> papers() {
        return Stream.of(
                        in(REPOSITORY.resolve(".github")),
                        in(DECISIONS),
                        Stream.of(REPOSITORY.resolve("services/style.md")))
                .flatMap(pages -> pages);
    }

    private static List<Path> linksOf(Path page) {
        return LINK.matcher(read(page))
                .results()
                .map(link -> page.resolveSibling(link.group(1)))
                .toList();
    }

    private static Stream<Path> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
