package org.tributary.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README leads to every use case, and to nothing that is not there. */
class ReadmeTest {

    private static final Path REPOSITORY = Path.of("../..");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)\\)");

    private final String readme = read();

    @Test
    void no_link_is_dead() {
        var dead = LINK.matcher(readme)
                .results()
                .map(link -> link.group(1))
                .filter(target -> !Files.exists(REPOSITORY.resolve(target)))
                .toList();

        assertThat(dead).isEmpty();
    }

    @Test
    void every_endpoint_has_its_place() throws IOException {
        assertThat(endpoints())
                .isNotEmpty()
                .allSatisfy(endpoint -> assertThat(readme).contains("](" + endpoint + ")"));
    }

    private static List<String> endpoints() throws IOException {
        try (var files = Files.walk(REPOSITORY.resolve("services"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("Endpoint.java"))
                    .map(file -> REPOSITORY.relativize(file).toString())
                    .filter(file -> file.contains("/src/main/java/"))
                    .toList();
        }
    }

    private static String read() {
        try {
            return Files.readString(REPOSITORY.resolve("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
