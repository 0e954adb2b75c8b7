package org.tributary.local.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps on disk which processes were started, so that the next start can find and end those of a killed one. */
public final class PidFiles {

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(20);

    private final Path folder;

    public PidFiles(Path folder) {
        this.folder = folder;
    }

    /** Notes a process, or kills it if it cannot be noted, because the next start would not find it. */
    public void started(String part, ProcessHandle process) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(part), process.pid() + " " + startOf(process));
        } catch (IOException e) {
            process.destroyForcibly();
            process.onExit().join();
            throw new UncheckedIOException(e);
        }
    }

    public void ended(String part) {
        try {
            Files.deleteIfExists(folder.resolve(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what a killed start left behind, and tells what that was. */
    public List<String> endLeftBehind() {
        var left = parts().stream().filter(part -> process(part).isPresent()).toList();
        left.parallelStream().forEach(part -> process(part).ifPresent(found -> ManagedProcess.end(found, ENDS_WITHIN)));
        parts().forEach(this::ended);
        return left;
    }

    private List<String> parts() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, unless it has ended or its number belongs to another process now. */
    private Optional<ProcessHandle> process(String part) {
        try {
            var words = Files.readString(folder.resolve(part)).split(" ", 2);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(found -> startOf(found).equals(words[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
