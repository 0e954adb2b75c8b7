package org.tributary.local.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.local.supervision.PidFiles;

/**
 * Makes the AOT caches: starts each program once more until just before it would serve, and lets the JVM keep the
 * classes. One program after the other, at the lowest priority.
 */
public final class AotTraining implements AutoCloseable {

    /** The program ends before it opens a port, reads a topic or relays anything. */
    private static final String EXIT_ON_REFRESH = "-Dspring.context.exit=onRefresh";

    private static final List<String> WHEN_NOBODY_ELSE_WOULD = List.of("nice", "-n", "19");

    /** Without this the JVM prints a line for each class that it cannot keep. */
    private static final List<String> ONLY_ERRORS = List.of("-Xlog:aot*=error", "-Xlog:cds*=error");

    private static final String PART = "training";

    private final PidFiles pidFiles;
    private final Path log;
    private @Nullable Process process;
    private boolean closed;

    /** @param log what the programs print meanwhile */
    public AotTraining(PidFiles pidFiles, Path log) {
        this.pidFiles = pidFiles;
        this.log = log;
    }

    /** Whether it has a cache now that it did not have before. */
    public boolean train(Program program) {
        var aotCache = program.aotCache();
        if (aotCache == null || aotCache.exists()) {
            return false;
        }
        try {
            return aotCache.begin() && make(program, aotCache);
        } catch (UncheckedIOException _) {
            return false; // without a cache, because of a full disk for instance, it starts as before
        }
    }

    /** Ends the training; an unfinished cache is begun anew another time. */
    @Override
    public synchronized void close() {
        closed = true;
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private boolean make(Program program, AotCache aotCache) {
        var notes = "-XX:AOTConfiguration=" + aotCache.notes();
        if (run(program, "-XX:AOTMode=record", notes, EXIT_ON_REFRESH)
                && run(program, "-XX:AOTMode=create", notes, "-XX:AOTCache=" + aotCache.draft())) {
            aotCache.complete();
            return true;
        }
        aotCache.forget();
        return false;
    }

    private boolean run(Program program, String... more) {
        var started = start(program, more);
        if (started == null) {
            return false;
        }
        try {
            pidFiles.started(PART, started.toHandle());
            return started.onExit().join().exitValue() == 0;
        } finally {
            pidFiles.ended(PART);
        }
    }

    private synchronized @Nullable Process start(Program program, String... more) {
        if (closed) {
            return null;
        }
        var command = new ArrayList<>(WHEN_NOBODY_ELSE_WOULD);
        command.addAll(program.command(
                Stream.concat(ONLY_ERRORS.stream(), Stream.of(more)).toList()));
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(program.environment());
        try {
            process = builder.start();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
