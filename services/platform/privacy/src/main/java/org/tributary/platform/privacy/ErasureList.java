package org.tributary.platform.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who was erased and when: a file that lies in no backup of the data or of the keys, so that what a backup brings back is erased
 * again. It holds ids and instants, one person a line, and is only ever added to.
 */
final class ErasureList {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureList.class);

    private final Path file;

    ErasureList(Path file) {
        this.file = file;
    }

    /** On the disk when this returns. It may be added twice. */
    void add(UUID person, Instant at) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // begins with a new line: what a crash cut short before it stays a line of its own
            var line = ByteBuffer.wrap(("\n" + person + " " + at + "\n").getBytes(US_ASCII));
            try (var list = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (line.hasRemaining()) {
                    list.write(line);
                }
                list.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list of erasures in " + file + " cannot be written", e);
        }
    }

    /** Everybody on it. */
    List<UUID> people() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file, US_ASCII)) {
            return lines.filter(line -> !line.isBlank())
                    .flatMap(this::person)
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of erasures in " + file + " cannot be read", e);
        }
    }

    /** Whoever was being added at a crash is not erased yet and is added again. */
    private Stream<UUID> person(String line) {
        try {
            var parts = line.split(" ", 2);
            Instant.parse(parts[1]);
            return Stream.of(UUID.fromString(parts[0]));
        } catch (RuntimeException _) {
            LOG.warn("A line of the list of erasures in {} is not whole and is passed over", file);
            return Stream.empty();
        }
    }
}
