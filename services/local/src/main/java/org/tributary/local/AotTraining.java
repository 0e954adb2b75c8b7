package org.tributary.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives programs their head starts: runs each once more, up to where it would begin to serve, and lets the virtual machine keep
 * what it has learnt. One after the other, and only in the time that others leave.
 */
final class AotTraining implements AutoCloseable {

    /** It takes part in nothing: no port is opened, no topic read, nothing relayed. */
    private static final String EXIT_ON_REFRESH = "-Dspring.context.exit=onRefresh";

    private static final List<String> WHEN_NOBODY_ELSE_WOULD = List.of("nice", "-n", "19");

    /** Which classes cannot be kept is told in a thousand lines. */
    private static final List<String> ONLY_ERRORS = List.of("-Xlog:aot*=error", "-Xlog:cds*=error");

    private static final String PART = "training";

    private final PidFiles running;
    private final Path log;
    private @Nullable Process process;
    private boolean closed;

    /** @param log what the programs print meanwhile */
    AotTraining(PidFiles running, Path log) {
        this.running = running;
        this.log = log;
    }

    /** Whether it has a head start now that it did not have before. */
    boolean train(Program program) {
        var headStart = program.headStart();
        if (headStart == null || headStart.exists()) {
            return false;
        }
        try {
            return headStart.begin() && give(program, headStart);
        } catch (UncheckedIOException _) {
            return false; // whatever is in the way, such as a full disk, it starts as it did
        }
    }

    /** Ends it where it is; what is not complete is begun anew another time. */
    @Override
    public synchronized void close() {
        closed = true;
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private boolean give(Program program, AotCache headStart) {
        var notes = "-XX:AOTConfiguration=" + headStart.notes();
        if (run(program, "-XX:AOTMode=record", notes, EXIT_ON_REFRESH)
                && run(program, "-XX:AOTMode=create", notes, "-XX:AOTCache=" + headStart.draft())) {
            headStart.complete();
            return true;
        }
        headStart.forget();
        return false;
    }

    private boolean run(Program program, String... more) {
        var started = start(program, more);
        if (started == null) {
            return false;
        }
        try {
            running.started(PART, started.toHandle());
            return started.onExit().join().exitValue() == 0;
        } finally {
            running.ended(PART);
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
