package org.tributary.platform.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Searches the bytes of all files of a folder, as somebody would who carried the disk away. */
public final class RawFiles {

    private static final int PORTION = 1 << 20;

    private RawFiles() {}

    /** The files in which these bytes stand, by their paths in the folder; one that goes meanwhile is none. */
    public static List<String> containing(Path folder, byte[] sought) {
        try (var files = Files.walk(folder)) {
            var needle = new String(sought, ISO_8859_1);
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, needle))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(Path file, String needle) {
        try (var bytes = Files.newInputStream(file)) {
            return contains(bytes, needle);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean contains(InputStream bytes, String needle) throws IOException {
        var end = "";
        while (true) {
            var portion = bytes.readNBytes(PORTION);
            if (portion.length == 0) {
                return false;
            }
            var text = end + new String(portion, ISO_8859_1);
            if (text.contains(needle)) {
                return true;
            }
            end = text.substring(Math.max(0, text.length() - needle.length() + 1));
        }
    }
}
