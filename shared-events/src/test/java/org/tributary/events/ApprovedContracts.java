package org.tributary.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The approved files: how each revision of each event looked when it was published. */
final class ApprovedContracts {

    /** Reads and writes plain events as every service does; personal parts are sealed by the services themselves. */
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Path FOLDER = Path.of("src/test/resources/contracts");

    private ApprovedContracts() {}

    static Set<String> types() {
        try (var files = Files.list(FOLDER)) {
            var types = new TreeSet<String>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .forEach(name -> types.add(name.substring(0, name.length() - ".json".length())));
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String type) {
        return text(type + ".json");
    }

    static String schema() {
        return text("schema.txt");
    }

    static String pretty(Event event) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(event);
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("There is no approved " + file + " in " + FOLDER, e);
        }
    }
}
