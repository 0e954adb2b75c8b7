package org.tributary.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.platform.embedded.Folders;

/**
 * What lets a program start faster: its classes as a virtual machine has them once it has read and linked them.
 *
 * @param folder in which there is nothing else
 * @param fingerprint of the very program that it is of
 */
record HeadStart(Path folder, String fingerprint) {

    /** In bytes: it takes a fifth of it, but the disk is PostgreSQL's and Kafka's first. */
    private static final long ROOM = 1L << 30;

    /** Whatever may be wrong with it, the program starts without, and that is no news. */
    private static final List<String> AND_SAY_NOTHING = List.of("-Xlog:aot*=off", "-Xlog:cds*=off");

    boolean exists() {
        return Files.exists(file());
    }

    /** What {@code java} is told; nothing where it is missing, or the JDK's own classes would have none either. */
    List<String> arguments() {
        return exists()
                ? Stream.concat(Stream.of("-XX:AOTCache=" + file()), AND_SAY_NOTHING.stream())
                        .toList()
                : List.of();
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

    /** The draft is what it shall be: on the disk before it has its name, for nobody checks what is in it. */
    void complete() {
        try (var written = FileChannel.open(draft(), StandardOpenOption.WRITE)) {
            written.force(true);
            Files.delete(notes());
            Files.move(draft(), file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        Folders.delete(folder);
    }

    private Path file() {
        return folder.resolve(fingerprint + ".aot");
    }
}
