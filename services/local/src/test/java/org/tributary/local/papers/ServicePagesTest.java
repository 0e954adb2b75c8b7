package org.tributary.local.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of each service says what its code says. With {@code -Dapprove} it is written anew. */
class ServicePagesTest {

    private static final Chain CHAIN = new Chain();
    private static final String HOW_TO_WRITE =
            "mvn test -pl services/local -am -Dtest=ServicePagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dapprove";

    static Stream<String> services() {
        return Chain.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_page_says_what_the_code_says(String service) {
        var page = pageOf(service);
        var text = Repository.read(page);
        var filled = GeneratedParts.filled(text, new ServicePage(service, CHAIN).parts());
        if (System.getProperty("approve") != null) {
            Repository.write(page, filled);
            return;
        }

        assertThat(text)
                .as("%s is out of date; write it anew with%n  %s%nand look at what has changed", page, HOW_TO_WRITE)
                .isEqualTo(filled);
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_page_has_every_part(String service) {
        var parts = new ServicePage(service, CHAIN).parts();

        assertThat(GeneratedParts.namesIn(Repository.read(pageOf(service)))).containsExactlyElementsOf(parts.keySet());
    }

    private static Path pageOf(String service) {
        return Chain.home(service).resolve("README.md");
    }
}
