package org.tributary.platform.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL 18 of our own: a process beside this one, reached on loopback only. */
public final class EmbeddedPostgresServer implements AutoCloseable {

    /** Long enough to recover from a crash under load. */
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

    private static final Duration STOPS_WITHIN = Duration.ofMinutes(1);

    private final PostgresSettings settings;
    private final EmbeddedPostgres server;

    private EmbeddedPostgresServer(PostgresSettings settings, EmbeddedPostgres server) {
        this.settings = settings;
        this.server = server;
    }

    /**
     * Starts it, on the data of an earlier start if there is some. A server that a killed program left behind on the same
     * data is stopped first.
     */
    public static EmbeddedPostgresServer start(PostgresSettings settings) {
        if (System.getProperty("user.name").equals("root") && !LinuxUtils.isUnshareAvailable()) {
            throw new IllegalStateException("PostgreSQL does not run as root, and this system lets root make no user"
                    + " namespace for it: an ordinary user is needed.");
        }
        try {
            var firstStartEnded = settings.data().resolveSibling(settings.data().getFileName() + ".ready");
            Files.createDirectories(settings.programs());
            stopLeftBehind(settings.data());
            if (!Files.exists(firstStartEnded)) {
                Folders.delete(settings.data()); // a first start that was cut short leaves half a cluster
            }
            Files.createDirectories(settings.data());
            var server =
                    new EmbeddedPostgresServer(settings, configure(settings).start());
            Files.writeString(firstStartEnded, "");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server that a killed program left behind on this data, if there is one. */
    public static void stopLeftBehind(Path data) {
        try {
            var left = runningOn(data);
            left.ifPresent(ProcessHandle::destroy); // waits for its clients, who died with their program
            awaitEnd(left);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public int port() {
        return settings.port();
    }

    /** The process, which is none of this program's children. */
    public ProcessHandle process() {
        try {
            return runningOn(settings.data()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The databases and roles in it. */
    public Databases databases() {
        return new Databases("localhost", settings.port(), "postgres", "postgres");
    }

    /** Stops it and waits until it has written everything down. */
    @Override
    public void close() {
        try {
            server.close();
            awaitEnd(runningOn(settings.data()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres.Builder configure(PostgresSettings settings) {
        var sure = settings.durable() ? "on" : "off";
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(settings.programs().toFile())
                .setDataDirectory(settings.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(settings.port())
                .setPGStartupWait(STARTS_WITHIN)
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", sure)
                .setServerConfig("synchronous_commit", sure)
                .setServerConfig("full_page_writes", sure)
                .setServerConfig("listen_addresses", "localhost")
                // a socket file in a shared folder would be in the way of another user's server
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "300")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_timezone", "UTC");
        return settings.log() == null ? builder : logTo(settings.log(), builder);
    }

    private static EmbeddedPostgres.Builder logTo(Path log, EmbeddedPostgres.Builder builder) {
        var file = Redirect.appendTo(log.toFile());
        return builder.setOutputRedirector(file).setErrorRedirector(file);
    }

    private static void awaitEnd(Optional<ProcessHandle> postgres) {
        if (postgres.isEmpty()) {
            return;
        }
        try {
            postgres.get().onExit().get(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            postgres.get().destroyForcibly(); // what was committed is in its log, from which the next start recovers
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<ProcessHandle> runningOn(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        var pid = Files.exists(file) ? firstLine(file) : null;
        return pid == null
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(pid)).filter(EmbeddedPostgresServer::isPostgres);
    }

    private static @Nullable String firstLine(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).orElse(null);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }
}
