package org.tributary.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;

/**
 * A runnable jar, unpacked: a jar within a jar takes a service twice as long to start from.
 *
 * @param arguments with which {@code java} runs it
 * @param fingerprint another one whenever a virtual machine must not take it for the same program
 */
record ExtractedJar(List<String> arguments, String fingerprint) {

    ExtractedJar {
        arguments = List.copyOf(arguments);
    }

    /** Unpacks a program below this folder. */
    static ExtractedJar of(String name, Path jar, Path folder) {
        try (var source = new JarFile(jar.toFile())) {
            return new JarExtraction(source, folder.resolve(name), folder.resolve("libraries")).unpack();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
