package org.tributary.local.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractedJarTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void a_program_is_run_from_jars_side_by_side() throws IOException {
        var extracted = unpack("a word");

        assertThat(extracted.arguments()).endsWith(Greeting.class.getName());
        assertThat(Files.readString(programs().resolve("greeting/class-path")))
                .isEqualTo("-cp \"%s\"\n".formatted(String.join(":", classPath())));
        try (var classes = new JarFile(classPath().getFirst())) {
            assertThat(classes.stream().map(entry -> entry.getName()))
                    .containsExactly("org/", "org/tributary/local/program/Greeting.class", "word");
        }
    }

    @Test
    void the_same_program_looks_the_same_to_a_virtual_machine_however_often_it_is_unpacked() throws IOException {
        var first = unpack("a word");
        var files = sizesAndTimes();

        assertThat(unpack("a word")).isEqualTo(first);
        assertThat(sizesAndTimes()).isEqualTo(files);
    }

    @Test
    void another_program_of_the_same_size_and_time_is_told_apart() throws IOException {
        var first = unpack("a word");
        var files = sizesAndTimes();

        assertThat(unpack("a bird").fingerprint()).isNotEqualTo(first.fingerprint());
        assertThat(sizesAndTimes()).isEqualTo(files);
    }

    private ExtractedJar unpack(String word) throws IOException {
        var jar = new RunnableJar(folder.resolve("greeting-boot.jar"));
        jar.write(word);
        return ExtractedJar.of("greeting", jar.file(), programs());
    }

    private Path programs() {
        return folder.resolve("programs");
    }

    private List<String> classPath() {
        return List.of(
                programs().resolve("greeting/classes.jar").toString(),
                programs().resolve("libraries/other-1.0.jar").toString(),
                programs().resolve("greeting/own-1.0-SNAPSHOT.jar").toString());
    }

    private Map<String, String> sizesAndTimes() throws IOException {
        var seen = new TreeMap<String, String>();
        for (var file : classPath()) {
            seen.put(file, Files.size(Path.of(file)) + " " + Files.getLastModifiedTime(Path.of(file)));
        }
        return seen;
    }
}
