package org.tributary.local.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the repository. Paths are relative to its root. */
final class Repository {

    private static final Path ROOT = Path.of("../..");

    private Repository() {}

    /** The Java files that are built into the module, in the order of their paths. */
    static List<Source> sources(Path module) {
        return files(module.resolve("src/main/java"), ".java").stream()
                .map(file -> new Source(file, read(file)))
                .toList();
    }

    static List<Path> files(Path folder, String ending) {
        if (!exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(ROOT::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean exists(Path path) {
        return Files.exists(ROOT.resolve(path));
    }

    static String read(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(ROOT.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
