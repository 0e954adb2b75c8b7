package org.tributary.local.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** {@link Greeting} with two libraries, as Maven would build it: everything in it carries the time of the release. */
record RunnableJar(Path file) {

    private static final LocalDateTime RELEASE = LocalDateTime.of(2026, 1, 1, 0, 0);

    /** One that differs from others in this word only. */
    void write(String word) throws IOException {
        var name = Greeting.class.getName().replace('.', '/') + ".class";
        try (var content = requireNonNull(Greeting.class.getClassLoader().getResourceAsStream(name))) {
            var entries = new LinkedHashMap<String, byte[]>();
            entries.put("BOOT-INF/classes/", new byte[0]);
            entries.put("BOOT-INF/classes/org/", new byte[0]);
            entries.put("BOOT-INF/classes/" + name, content.readAllBytes());
            entries.put("BOOT-INF/classes/word", word.getBytes(UTF_8));
            entries.put("BOOT-INF/lib/other-1.0.jar", library("other"));
            entries.put("BOOT-INF/lib/own-1.0-SNAPSHOT.jar", library(word));
            write(Files.newOutputStream(file), entries);
        }
    }

    private static byte[] library(String word) throws IOException {
        var library = new ByteArrayOutputStream();
        write(library, Map.of("word-of-library", word.getBytes(UTF_8)));
        return library.toByteArray();
    }

    private static void write(OutputStream target, Map<String, byte[]> entries) throws IOException {
        try (var jar = new JarOutputStream(target)) {
            jar.putNextEntry(released(new JarEntry("META-INF/MANIFEST.MF")));
            manifest().write(jar);
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(released(new JarEntry(entry.getKey())));
                jar.write(entry.getValue());
            }
        }
    }

    private static JarEntry released(JarEntry entry) {
        entry.setTimeLocal(RELEASE);
        return entry;
    }

    private static Manifest manifest() {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Start-Class", Greeting.class.getName());
        return manifest;
    }
}
