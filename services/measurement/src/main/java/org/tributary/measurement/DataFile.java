package org.tributary.measurement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A file of clinical data with a version: what is asked of it must be there, unless it may be absent. */
record DataFile(String name, Properties entries) {

    static DataFile load(String resource) {
        var entries = new Properties();
        try (@Nullable InputStream in = DataFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: " + resource);
            }
            entries.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DataFile(resource, entries);
    }

    String text(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException(name + " lacks " + key));
    }

    BigDecimal number(String key) {
        return new BigDecimal(text(key));
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(entries.getProperty(key)).map(String::strip);
    }

    /** What stands between commas; nothing if the key is absent. */
    List<String> list(String key) {
        return find(key).stream()
                .flatMap(all -> Arrays.stream(all.split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
