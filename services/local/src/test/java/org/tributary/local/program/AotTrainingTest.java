package org.tributary.local.program;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.local.Size;
import org.tributary.local.supervision.PidFiles;

class AotTrainingTest {

    private static final String GREETS = "Good morning\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private AotTraining training;

    @BeforeEach
    void prepare() {
        training = new AotTraining(new PidFiles(folder.resolve("running")), folder.resolve("training.log"));
    }

    @AfterEach
    void end() {
        training.close();
    }

    @Test
    void a_program_gets_a_head_start_once_and_starts_with_it() throws Exception {
        var program = program("a word");
        assertThat(aotCache(program).arguments()).isEmpty();
        assertThat(training.train(program)).isTrue();
        assertThat(training.train(program)).isFalse();

        assertThat(printedBy(program)).isEqualTo(GREETS);
        var orNotAtAll = new ArrayList<>(aotCache(program).arguments());
        orNotAtAll.add("-XX:AOTMode=on");
        assertThat(exitOf(program.command(orNotAtAll))).isZero();
        assertThat(exitOf(program("a word").command(orNotAtAll))).isZero();
    }

    @Test
    void a_program_that_was_built_anew_starts_without_until_it_gets_its_own() throws Exception {
        training.train(program("a word"));

        var anew = program("a bird");
        assertThat(aotCache(anew).arguments()).isEmpty();
        assertThat(training.train(anew)).isTrue();
        try (var files = Files.list(aotCache(anew).folder())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_damaged_head_start_is_neither_an_obstacle_nor_news() throws Exception {
        var program = program("a word");
        training.train(program);
        var file = Path.of(aotCache(program).arguments().getFirst().replace("-XX:AOTCache=", ""));
        var whole = Files.readAllBytes(file);

        for (var size : List.of(0, 100, whole.length / 2)) {
            Files.write(file, Arrays.copyOf(whole, size));
            assertThat(printedBy(program)).isEqualTo(GREETS);
        }
        for (var eighth = 0; eighth < 8; eighth++) {
            Files.write(file, withNoiseIn(eighth, whole));
            assertThat(printedBy(program)).isEqualTo(GREETS);
        }
    }

    @Test
    void a_damaged_head_start_is_made_anew() throws Exception {
        var program = program("a word");
        training.train(program);
        var file = Path.of(aotCache(program).arguments().getFirst().replace("-XX:AOTCache=", ""));
        Files.write(file, withNoiseIn(7, Files.readAllBytes(file)));

        assertThat(aotCache(program).exists()).isFalse();
        assertThat(training.train(program)).isTrue();
        assertThat(aotCache(program).exists()).isTrue();
    }

    @Test
    void nothing_comes_of_a_training_that_fails_or_is_ended() throws Exception {
        var failing = program("a word", "fail");
        assertThat(training.train(failing)).isFalse();
        assertThat(aotCache(failing).exists()).isFalse();

        training.close();
        var program = program("a word");
        assertThat(training.train(program)).isFalse();
        assertThat(aotCache(program).exists()).isFalse();
    }

    @Test
    void a_training_that_cannot_be_noted_does_not_go_on() throws Exception {
        var program = program("a word");
        var note = Files.createDirectories(folder.resolve("running/training"));

        assertThat(training.train(program)).isFalse();

        assertThat(ProcessHandle.current().children()).noneMatch(ProcessHandle::isAlive);
        assertThat(note).doesNotExist();
        assertThat(training.train(program)).isTrue();
    }

    private Program program(String word, String... more) throws IOException {
        var jar = new RunnableJar(folder.resolve("greeting-boot.jar"));
        jar.write(word);
        var extracted = ExtractedJar.of("greeting", jar.file(), folder.resolve("programs"));
        var arguments = new ArrayList<>(Size.ONE.virtualMachine());
        arguments.addAll(extracted.arguments());
        arguments.addAll(List.of(more));
        var aotCache = new AotCache(folder.resolve("head-start"), extracted.fingerprint());
        return new Program("greeting", arguments, aotCache, Map.of(), () -> true, folder.resolve("greeting.log"));
    }

    /** As long as it was, but damaged in the middle of one of its eighths. */
    private static byte[] withNoiseIn(int eighth, byte[] whole) {
        var damaged = whole.clone();
        var middle = (2 * eighth + 1) * (whole.length / 16);
        for (var i = middle; i < middle + 65_536; i++) {
            damaged[i] ^= 0x55;
        }
        return damaged;
    }

    private static AotCache aotCache(Program program) {
        return requireNonNull(program.aotCache());
    }

    private static String printedBy(Program program) throws IOException {
        Files.deleteIfExists(program.log());
        program.start().onExit().join();
        return Files.readString(program.log());
    }

    private static int exitOf(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
