package org.tributary.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where things lie.
 *
 * @param repository the project, for the services' programs
 * @param folder what the system writes goes below it
 */
public record Layout(Path repository, Path folder) {

    /** In the project's own {@code .local}, which git ignores. */
    public static Layout of(Path repository) {
        return new Layout(repository, repository.resolve(".local"));
    }

    Path data() {
        return folder.resolve("data");
    }

    Path postgres() {
        return data().resolve("postgres");
    }

    /** In the project that {@code TRIBUTARY_HOME} names, or that one stands in. */
    public static Layout ofThisProject() {
        return of(Path.of(System.getenv().getOrDefault("TRIBUTARY_HOME", "")).toAbsolutePath());
    }

    /** What is run, unpacked. */
    Path programs() {
        return folder.resolve("programs");
    }

    /** What lets a service start faster, made in the background of its first start. */
    Path headStartOf(String service) {
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

    Path logs() {
        return folder.resolve("logs");
    }

    /** What a part prints. */
    Path logOf(String part) {
        return logs().resolve(part.toLowerCase(Locale.ROOT) + ".log");
    }

    Path running() {
        return folder.resolve("running");
    }

    /** The runnable jar of a service. */
    Path programOf(String service) {
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
