package org.tributary.local.program;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.tributary.platform.embedded.Folders;

/**
 * An AOT cache of a program (JEP 483, 514): its classes, already read and linked by the JVM, so that it starts faster.
 *
 * @param folder in which there is nothing else
 * @param fingerprint of the very program that it is of
 */
public record AotCache(Path folder, String fingerprint) {

    /** So many bytes must be free. A cache takes a fifth of that, but the disk is for PostgreSQL and Kafka first. */
    private static final long ROOM = 1L << 30;

    /** If the JVM refuses the cache, the program starts without it, and nobody needs to read of that. */
    private static final List<String> AOT_LOGGING_OFF = List.of("-Xlog:aot*=off", "-Xlog:cds*=off");

    /** Map the cache to the address that it was made for; at another address the JVM would change every page. */
    private static final List<String> NO_RELOCATION =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");

    /** Whether there is one, undamaged; a damaged cache could crash the JVM. */
    boolean exists() {
        return file().isPresent();
    }

    /**
     * The options of {@code java}; none if there is no cache, because otherwise the JVM would also not use the one of the
     * JDK.
     */
    List<String> arguments() {
        return file().map(file -> Stream.of(List.of("-XX:AOTCache=" + file), NO_RELOCATION, AOT_LOGGING_OFF)
                        .flatMap(List::stream)
                        .toList())
                .orElse(List.of());
    }

    /** Where the JVM notes which classes it needs. */
    Path notes() {
        return folder.resolve("notes");
    }

    /** Where the cache is written before it is used. */
    Path draft() {
        return folder.resolve("draft");
    }

    /** Deletes the caches of earlier programs and drafts, and answers whether there is room for another cache. */
    boolean begin() {
        forget();
        try {
            Files.createDirectories(folder);
            return Files.getFileStore(folder).getUsableSpace() >= ROOM;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the draft its final name, once it is on the disk. */
    void complete() {
        try (var written = FileChannel.open(draft(), StandardOpenOption.WRITE)) {
            written.force(true);
            Files.delete(notes());
            Files.move(draft(), folder.resolve(nameOf(draft())), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        Folders.delete(folder);
    }

    private Optional<Path> file() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(this::isWhole).findFirst();
        } catch (IOException | UncheckedIOException _) {
            return Optional.empty(); // it cannot be read, or was deleted just now
        }
    }

    private boolean isWhole(Path file) {
        var name = file.getFileName().toString();
        return name.startsWith(fingerprint) && name.equals(nameOf(file));
    }

    /** The name holds the program's fingerprint and a checksum of the content. */
    private String nameOf(Path file) {
        var sum = new CRC32C();
        try (var content = new CheckedInputStream(Files.newInputStream(file), sum)) {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "%s-%08x.aot".formatted(fingerprint, sum.getValue());
    }
}
