package org.tributary.local.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The papers for people lead to what is there, and the index of the decisions names each of them. */
class PapersTest {

    private static final Path README = Path.of("README.md");
    private static final Path DECISIONS = Path.of("services/decisions");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)\\)");

    @ParameterizedTest
    @MethodSource("papers")
    void no_link_is_dead(Path paper) {
        assertThat(linksOf(paper)).allMatch(Repository::exists);
    }

    @Test
    void every_decision_is_in_the_index() {
        var decisions = Repository.files(DECISIONS, ".md").stream()
                .filter(page -> page.getFileName().toString().matches("\\d{4}-.*"));

        assertThat(linksOf(DECISIONS.resolve(README))).containsAll(decisions.toList());
    }

    static Stream<Path> papers() {
        return Stream.of(
                        Stream.of(README, Path.of("services/style.md")),
                        Chain.SERVICES.stream()
                                .map(service -> Chain.home(service).resolve(README)),
                        Repository.files(Path.of(".github"), ".md").stream(),
                        Repository.files(DECISIONS, ".md").stream())
                .flatMap(pages -> pages);
    }

    private static List<Path> linksOf(Path page) {
        return LINK.matcher(Repository.read(page))
                .results()
                .map(link -> page.resolveSibling(link.group(1)).normalize())
                .toList();
    }
}
