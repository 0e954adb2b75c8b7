package org.tributary.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The processes of the PostgreSQL server on this data: the one that started the others, and those. */
record ServerProcesses(Path data) {

    private static final Duration STOPS_WITHIN = Duration.ofMinutes(1);

    /** The first of them, which wrote down its number. */
    Optional<ProcessHandle> first() {
        var file = data.resolve("postmaster.pid");
        try {
            var pid = Files.exists(file) ? firstLine(file) : null;
            return pid == null
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(pid)).filter(ServerProcesses::isPostgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the server to stop and waits for that. */
    void stop() {
        var first = first();
        first.ifPresent(ProcessHandle::destroy); // waits for its clients, who died with their program
        awaitEnd(first);
    }

    /** Waits until the server has written everything down. */
    void awaitEnd() {
        awaitEnd(first());
    }

    /**
     * Ends those that outlived the first. They leave by themselves when they notice, but one that is busy or stopped holds
     * the shared memory, and no server starts on the data meanwhile.
     */
    void endOrphans() {
        var orphans = first().isPresent() ? List.<ProcessHandle>of() : all();
        orphans.forEach(ProcessHandle::destroyForcibly);
        orphans.forEach(orphan -> orphan.onExit().join());
    }

    private List<ProcessHandle> all() {
        return ProcessHandle.allProcesses()
                .filter(ServerProcesses::isPostgres)
                .filter(this::worksOnTheData)
                .toList();
    }

    private boolean worksOnTheData(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc", String.valueOf(process.pid()), "cwd"), data);
        } catch (IOException _) {
            return false; // it has ended, or is another user's
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    private static void awaitEnd(Optional<ProcessHandle> postgres) {
        if (postgres.isEmpty()) {
            return;
        }
        try {
            postgres.get().onExit().get(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            postgres.get().destroyForcibly(); // what was committed is in its log, from which the next start recovers
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String firstLine(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).orElse(null);
        }
    }
}
