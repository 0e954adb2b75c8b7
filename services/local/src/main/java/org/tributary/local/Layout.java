package org.tributary.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tributary.local.supervision.CannotStart;

/**
 * The folders of the system.
 *
 * @param repository the project, for the services' programs
 * @param folder what the system writes goes below it
 */
public record Layout(Path repository, Path folder) {

    /** In the project's own {@code .local}, which git ignores. */
    public static Layout of(Path repository) {
        return new Layout(repository, repository.resolve(".local"));
    }

    public Path data() {
        return folder.resolve("data");
    }

    public Path postgres() {
        return data().resolve("postgres");
    }

    /** In the project that {@code TRIBUTARY_HOME} names, or that one stands in. */
    public static Layout ofThisProject() {
        return of(Path.of(System.getenv().getOrDefault("TRIBUTARY_HOME", "")).toAbsolutePath());
    }

    /** The extracted programs. */
    Path programs() {
        return folder.resolve("programs");
    }

    /** The AOT cache of a service, made in the background of its first start. */
    Path aotCacheOf(String service) {
        return programs().resolve("head-starts").resolve(service);
    }

    Path postgresPrograms() {
        return programs().resolve("postgres");
    }

    Path kafka() {
        return data().resolve("kafka");
    }

    /** Where the sign-in keeps its key, and is told the manager's clinic in a file {@code manager-clinic}. */
    public Path signIn() {
        return data().resolve("sign-in");
    }

    Path keyOf(String service) {
        return data().resolve("keys").resolve(service + ".json");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    /** The log of a part. */
    Path logOf(String part) {
        return logs().resolve(part.toLowerCase(Locale.ROOT) + ".log");
    }

    public Path running() {
        return folder.resolve("running");
    }

    /** The runnable jar of a service. */
    public Path programOf(String service) {
        var target = repository.resolve("services").resolve(service).resolve("target");
        if (Files.isDirectory(target)) {
            try (var jars = Files.newDirectoryStream(target, service + "-*-boot.jar")) {
                for (var jar : jars) {
                    return jar;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new CannotStart("The program of " + service
                + " has not been built: 'mvn package -DskipTests' builds it, as deploy/local/start does by itself.");
    }
}
