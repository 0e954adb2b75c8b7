package org.tributary.platform.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How an embedded PostgreSQL is run.
 *
 * @param data where the databases lie; kept between starts
 * @param programs where the server's programs are unpacked; must not hold {@code data}
 * @param port on loopback
 * @param durable whether what is committed survives a power cut; off only for tests
 * @param log the file for what the server says, or null for this program's own log
 */
public record PostgresSettings(
        Path data,
        Path programs,
        int port,
        boolean durable,
        @Nullable Path log) {

    /** A folder for the programs that all of a user's runs share; another user's files would be in the way. */
    public static Path sharedPrograms() {
        return Path.of(System.getProperty("java.io.tmpdir"), "tributary-postgres-" + System.getProperty("user.name"));
    }
}
