package org.tributary.local.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import org.tributary.platform.embedded.Folders;

/**
 * Extracts a runnable jar into jars side by side. Their times are those of the original, because the JVM compares times
 * to see whether its cache still fits.
 *
 * @param own folder, for what may change under the same name
 * @param shared folder of the libraries that all programs have in common
 */
record JarExtraction(JarFile source, Path own, Path shared) {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** The jars of this project change under the same name; libraries of others never do. */
    private static final String STILL_CHANGING = "-SNAPSHOT.jar";

    ExtractedJar extract() throws IOException {
        Folders.delete(own);
        Files.createDirectories(own);
        Files.createDirectories(shared);
        var classPath = new ArrayList<Path>();
        classPath.add(classes());
        for (var entry : entries(LIBRARIES)) {
            classPath.add(library(entry));
        }
        var main = source.getManifest().getMainAttributes().getValue("Start-Class");
        return new ExtractedJar(arguments(classPath), main, fingerprint(classPath));
    }

    /** The program's own classes as a jar, because the JVM caches nothing from a folder. */
    private Path classes() throws IOException {
        var target = own.resolve("classes.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(target))) {
            for (var entry : entries(CLASSES)) {
                var copy = new JarEntry(entry.getName().substring(CLASSES.length()));
                copy.setTime(entry.getTime());
                jar.putNextEntry(copy);
                try (var content = source.getInputStream(entry)) {
                    content.transferTo(jar);
                }
            }
        }
        return dated(target, source.getEntry(JarFile.MANIFEST_NAME).getLastModifiedTime());
    }

    private Path library(JarEntry entry) throws IOException {
        var name = entry.getName().substring(LIBRARIES.length());
        var target = (name.endsWith(STILL_CHANGING) ? own : shared).resolve(name);
        if (Files.exists(target) && Files.size(target) == entry.getSize()) {
            return target;
        }
        try (var content = source.getInputStream(entry)) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return dated(target, entry.getLastModifiedTime());
    }

    private static Path dated(Path file, FileTime time) throws IOException {
        return Files.setLastModifiedTime(file, time);
    }

    /** The class path in a file, because it is too long for a command line. */
    private Path arguments(List<Path> classPath) throws IOException {
        var paths = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return Files.writeString(own.resolve("class-path"), "-cp \"%s\"\n".formatted(paths));
    }

    private List<JarEntry> entries(String folder) {
        return source.stream()
                .filter(entry -> entry.getName().startsWith(folder))
                .filter(entry -> !entry.getName().equals(folder))
                .toList();
    }

    /** A fingerprint of the content, of the files' places and times, and of the JVM. */
    private String fingerprint(List<Path> classPath) throws IOException {
        var all = new StringBuilder(Runtime.version().toString());
        source.stream().forEach(entry -> all.append(entry.getName()).append(entry.getCrc()));
        for (var file : classPath) {
            all.append(file).append(Files.getLastModifiedTime(file));
        }
        return UUID.nameUUIDFromBytes(all.toString().getBytes(UTF_8)).toString();
    }
}
