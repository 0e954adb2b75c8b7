package org.tributary.local.supervision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessSupervisorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private final List<ProcessHandle> started = Collections.synchronizedList(new ArrayList<>());

    @SuppressWarnings("NullAway.Init") // set before each test
    private PidFiles pidFiles;

    private volatile boolean inTheWay;

    @BeforeEach
    void remember() {
        pidFiles = new PidFiles(folder);
    }

    @AfterEach
    void leave_nothing() {
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void a_part_that_ends_by_itself_is_started_again_and_one_that_is_stopped_is_not() {
        var supervisor = supervisor("sleep 600");
        supervisor.keepUp();
        await().atMost(PATIENCE).until(() -> supervisor.ready().isDone());

        started.getFirst().destroyForcibly();
        await().atMost(PATIENCE)
                .until(() -> started.size() == 2 && seen.toString(UTF_8).contains("serves again"));
        assertThat(seen.toString(UTF_8)).contains("patience ended by itself");

        supervisor.stop();
        assertThat(started).hasSize(2).noneMatch(ProcessHandle::isAlive);
        assertThat(pidFiles.endLeftBehind()).isEmpty();
    }

    @Test
    void a_part_that_never_serves_is_given_up() {
        var supervisor = supervisor("exit 1");
        supervisor.keepUp();
        await().atMost(PATIENCE).until(() -> supervisor.ready().isDone());
        assertThatThrownBy(() -> supervisor.ready().join()).hasCauseInstanceOf(CannotStart.class);
        assertThat(started).hasSize(3);
    }

    @Test
    void a_part_that_is_kept_down_is_started_again_only_when_it_is_called_back() {
        var supervisor = supervisor("sleep 600");
        supervisor.keepUp();
        await().atMost(PATIENCE).until(supervisor::serves);

        supervisor.keepDown();
        assertThat(supervisor.serves()).isFalse();
        await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> started.size() == 1);

        supervisor.resume();
        await().atMost(PATIENCE).until(supervisor::serves);
        assertThat(started).hasSize(2);
        supervisor.stop();
    }

    @Test
    void a_part_that_has_served_is_tried_again_though_it_cannot_be_started() {
        var supervisor = supervisor("sleep 600");
        supervisor.keepUp();
        await().atMost(PATIENCE).until(supervisor::serves);

        inTheWay = true;
        started.getFirst().destroyForcibly();
        await().atMost(PATIENCE).until(() -> seen.toString(UTF_8).contains("is tried again in 4 s: The disk is full"));

        inTheWay = false;
        supervisor.resume();
        await().atMost(PATIENCE).until(supervisor::serves);
        supervisor.stop();
    }

    @Test
    void what_a_killed_start_left_behind_is_ended_by_the_next() {
        var left = process("sleep 600");
        pidFiles.started("booking", left);
        assertThat(new PidFiles(folder).endLeftBehind()).containsExactly("booking");
        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void a_process_that_cannot_be_noted_does_not_go_on() throws IOException {
        Files.createDirectory(folder.resolve("booking"));
        var unnoted = process("sleep 600");
        assertThatThrownBy(() -> pidFiles.started("booking", unnoted)).isInstanceOf(UncheckedIOException.class);
        assertThat(unnoted.isAlive()).isFalse();
    }

    @Test
    void a_process_that_only_has_the_same_number_is_left_alone() throws IOException {
        var stranger = process("sleep 600");
        pidFiles.started("booking", stranger);
        Files.writeString(folder.resolve("booking"), stranger.pid() + " 2001-01-01T00:00:00Z");
        assertThat(pidFiles.endLeftBehind()).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
    }

    private ProcessSupervisor supervisor(String script) {
        var console = new Console(new PrintStream(seen, true, UTF_8), false);
        return new ProcessSupervisor(new Shell(script), console, pidFiles, InstantSource.system());
    }

    private ProcessHandle process(String script) {
        try {
            var process = new ProcessBuilder("sh", "-c", script.startsWith("exit") ? script : "exec " + script)
                    .start()
                    .toHandle();
            started.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part that serves as long as it runs. */
    private final class Shell implements ManagedProcess {

        private final String script;

        Shell(String script) {
            this.script = script;
        }

        @Override
        public String name() {
            return "patience";
        }

        @Override
        public ProcessHandle start() {
            if (inTheWay) {
                throw new IllegalStateException("The disk is full");
            }
            return process(script);
        }

        @Override
        public boolean isReady() {
            return script.startsWith("sleep");
        }

        @Override
        public void stop(ProcessHandle running) {
            ManagedProcess.end(running, PATIENCE);
        }
    }
}
