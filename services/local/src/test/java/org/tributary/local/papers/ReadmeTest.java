package org.tributary.local.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README leads to the page of each service, and these lead to every call. */
class ReadmeTest {

    private static final int MOST_WISHES = 12;

    private final String readme = Repository.read(Path.of("README.md"));

    @ParameterizedTest
    @MethodSource("services")
    void each_service_has_its_place(String service) {
        assertThat(readme).contains("](" + pageOf(service) + ")");
    }

    @ParameterizedTest
    @MethodSource("services")
    void every_endpoint_is_on_the_page_of_its_service(String service) {
        var page = Repository.read(pageOf(service));

        assertThat(endpointsIn(service))
                .isNotEmpty()
                .allSatisfy(endpoint ->
                        assertThat(page).contains("](" + Chain.home(service).relativize(endpoint.path()) + ")"));
    }

    @Test
    void no_module_besides_them_answers_calls() {
        assertThat(Repository.files(Path.of("services"), "Endpoint.java"))
                .filteredOn(file -> file.toString().contains("/src/main/java/"))
                .allSatisfy(
                        file -> assertThat(Stream.concat(services(), Stream.of("platform/web", "platform/approvals")))
                                .anyMatch(module -> file.startsWith(Chain.home(module))));
    }

    @Test
    void what_one_may_want_fits_on_a_page() {
        var wishes = readme.substring(readme.indexOf("## I want to…"), readme.indexOf("## How a fact travels"));

        assertThat(wishes.lines().filter(line -> line.startsWith("|") && line.contains("](")))
                .hasSizeBetween(1, MOST_WISHES);
    }

    static Stream<String> services() {
        return Chain.SERVICES.stream();
    }

    private static Path pageOf(String service) {
        return Chain.home(service).resolve("README.md");
    }

    private static Stream<Source> endpointsIn(String service) {
        return Stream.of(service, "platform/web")
                .flatMap(module -> Repository.sources(Chain.home(module)).stream())
                .filter(source -> source.name().endsWith("Endpoint"));
    }
}
