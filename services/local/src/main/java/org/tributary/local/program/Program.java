package org.tributary.local.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.local.supervision.ManagedProcess;

/**
 * A Java program of the system.
 *
 * @param name as people call it
 * @param arguments of {@code java}
 * @param aotCache to start with, once it is made
 * @param environment what an operator would set
 * @param readiness how to tell that it serves
 * @param log what it prints
 */
public record Program(
        String name,
        List<String> arguments,
        @Nullable AotCache aotCache,
        Map<String, String> environment,
        Readiness readiness,
        Path log)
        implements ManagedProcess {

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(30);

    /** Ctrl-C reaches every process of the terminal, but the parts must be stopped in order, so they ignore it. */
    private static final List<String> WHATEVER_THE_TERMINAL_SAYS = List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"");

    @Override
    public ProcessHandle start() {
        var command = new ArrayList<>(WHATEVER_THE_TERMINAL_SAYS);
        command.add("tributary-" + name);
        command.addAll(command(aotCache == null ? List.of() : aotCache.arguments()));
        var builder = new ProcessBuilder(command)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start().toHandle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command by which it is run, with this told to the virtual machine first. */
    List<String> command(List<String> first) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(first);
        command.addAll(arguments);
        return command;
    }

    @Override
    public boolean isReady() {
        return readiness.isReady();
    }

    @Override
    public void stop(ProcessHandle running) {
        ManagedProcess.end(running, ENDS_WITHIN);
    }
}
