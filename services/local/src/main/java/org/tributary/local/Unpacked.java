package org.tributary.local;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.tributary.platform.embedded.Folders;

/** Unpacks runnable jars side by side: a jar within a jar takes a service twice as long to start from. */
final class Unpacked {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** Of this project; others' libraries never change under the same name. */
    private static final String STILL_CHANGING = "-SNAPSHOT.jar";

    private final Path own;
    private final Path shared;

    private Unpacked(Path own, Path shared) {
        this.own = own;
        this.shared = shared;
    }

    /** Unpacks a program below this folder, and gives the arguments with which {@code java} runs it. */
    static List<String> argumentsOf(String name, Path jar, Path folder) {
        var unpacked = new Unpacked(folder.resolve(name), folder.resolve("libraries"));
        try (var source = new JarFile(jar.toFile())) {
            return unpacked.unpack(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> unpack(JarFile jar) throws IOException {
        Folders.delete(own);
        Files.createDirectories(own);
        Files.createDirectories(shared);
        var classPath = new ArrayList<Path>();
        classPath.add(own.resolve("classes"));
        for (var entry : jar.stream().filter(found -> !found.isDirectory()).toList()) {
            if (entry.getName().startsWith(CLASSES)) {
                copy(jar, entry, own.resolve("classes").resolve(entry.getName().substring(CLASSES.length())));
            } else if (entry.getName().startsWith(LIBRARIES)) {
                classPath.add(library(jar, entry, entry.getName().substring(LIBRARIES.length())));
            }
        }
        // in a file, for the list is long
        var arguments = own.resolve("class-path");
        Files.writeString(
                arguments,
                "-cp \"%s\"\n"
                        .formatted(classPath.stream()
                                .map(Path::toString)
                                .collect(Collectors.joining(File.pathSeparator))));
        return List.of("@" + arguments, jar.getManifest().getMainAttributes().getValue("Start-Class"));
    }

    private Path library(JarFile jar, JarEntry entry, String name) throws IOException {
        var target = (name.endsWith(STILL_CHANGING) ? own : shared).resolve(name);
        if (!Files.exists(target) || Files.size(target) != entry.getSize()) {
            copy(jar, entry, target);
        }
        return target;
    }

    private static void copy(JarFile jar, JarEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
