package org.tributary.local.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;

/**
 * A runnable jar, extracted, because a service starts twice as slowly from jars within a jar.
 *
 * @param classPath a file from which {@code java} reads it
 * @param main the class that the jar starts
 * @param fingerprint another one whenever a virtual machine must not take it for the same program
 */
public record ExtractedJar(Path classPath, String main, String fingerprint) {

    /** Extracts a program below this folder. */
    public static ExtractedJar of(String name, Path jar, Path folder) {
        try (var source = new JarFile(jar.toFile())) {
            return new JarExtraction(source, folder.resolve(name), folder.resolve("libraries")).extract();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The arguments with which {@code java} runs it. */
    public List<String> arguments() {
        return argumentsOf(main);
    }

    /** The arguments with which {@code java} runs another class of it. */
    public List<String> argumentsOf(String another) {
        return List.of("@" + classPath, another);
    }
}
