package org.tributary.drills.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the machine is told by its own programs. */
final class Commands {

    private Commands() {}

    /** Runs a program to its end. */
    static void run(String... command) throws IOException, InterruptedException {
        var said = new StringBuilder();
        if (exitOf(said, command) != 0) {
            throw new IOException(
                    String.join(" ", command) + ": " + said.toString().strip());
        }
    }

    /** Runs a program to its end; whether it was content. */
    static boolean succeeds(String... command) throws IOException, InterruptedException {
        return exitOf(new StringBuilder(), command) == 0;
    }

    /** Sends a signal, such as {@code STOP}, to those that are still there. */
    static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.stream().map(process -> String.valueOf(process.pid())).forEach(command::add);
        if (!processes.isEmpty() && !succeeds(command.toArray(String[]::new)) && areAllThere(processes)) {
            throw new IOException("The signal " + signal + " was refused");
        }
    }

    private static boolean areAllThere(List<ProcessHandle> processes) {
        return processes.stream().allMatch(ProcessHandle::isAlive);
    }

    /** Says which of these programs this machine does not have. */
    static Optional<String> lacks(String... programs) {
        return Stream.of(programs)
                .filter(program -> folders().noneMatch(folder -> Files.isExecutable(folder.resolve(program))))
                .findFirst()
                .map(program -> "The program " + program + " is not installed.");
    }

    /** Says whether one must be somebody else for it. */
    static Optional<String> lacksRoot() {
        return System.getProperty("user.name").equals("root")
                ? Optional.empty()
                : Optional.of("Only root may mount a file system of its own.");
    }

    private static int exitOf(StringBuilder said, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        said.append(new String(process.getInputStream().readAllBytes(), UTF_8));
        return process.waitFor();
    }

    private static Stream<Path> folders() {
        return Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)),
                        List.of("/usr/sbin", "/sbin").stream())
                .map(Path::of);
    }
}
