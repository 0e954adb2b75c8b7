package org.tributary.local;

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
 * What lets a program start faster: its classes as a virtual machine has them once it has read and linked them.
 *
 * @param folder in which there is nothing else
 * @param fingerprint of the very program that it is of
 */
record AotCache(Path folder, String fingerprint) {

    /** In bytes: it takes a fifth of it, but the disk is PostgreSQL's and Kafka's first. */
    private static final long ROOM = 1L << 30;

    /** Whatever a virtual machine may not like of it, the program starts without, and that is no news. */
    private static final List<String> AOT_LOGGING_OFF = List.of("-Xlog:aot*=off", "-Xlog:cds*=off");

    /** At the address that it was made for: at another one every page would be read and altered, needed or not. */
    private static final List<String> NO_RELOCATION =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");

    /** Whether there is one, and as it was made: a virtual machine that took damaged memory for its own would die of it. */
    boolean exists() {
        return file().isPresent();
    }

    /** What {@code java} is told; nothing where it is missing, or the JDK's own classes would have none either. */
    List<String> arguments() {
        return file().map(file -> Stream.of(List.of("-XX:AOTCache=" + file), NO_RELOCATION, AOT_LOGGING_OFF)
                        .flatMap(List::stream)
                        .toList())
                .orElse(List.of());
    }

    /** Where the virtual machine notes what it needs for the draft. */
    Path notes() {
        return folder.resolve("notes");
    }

    /** Where it is written before anybody may use it. */
    Path draft() {
        return folder.resolve("draft");
    }

    /** Forgets those of earlier programs and what was not completed; whether there is room for another. */
    boolean begin() {
        forget();
        try {
            Files.createDirectories(folder);
            return Files.getFileStore(folder).getUsableSpace() >= ROOM;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The draft is what it shall be: on the disk before it has its name. */
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
            return Optional.empty(); // it cannot be read, or was forgotten this moment
        }
    }

    private boolean isWhole(Path file) {
        var name = file.getFileName().toString();
        return name.startsWith(fingerprint) && name.equals(nameOf(file));
    }

    /** Tells of which program it is, and what is in it. */
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
