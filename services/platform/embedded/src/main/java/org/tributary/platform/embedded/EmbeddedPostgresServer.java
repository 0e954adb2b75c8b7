package org.tributary.platform.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL 18 of our own: a process beside this one, reached on loopback only. */
public final class EmbeddedPostgresServer implements AutoCloseable {

    /** Long enough to recover from a crash under load. */
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

    /** A server that can start has a process long before. */
    private static final Duration APPEARS_WITHIN = Duration.ofSeconds(10);

    private static final Duration LOOKS_EVERY = Duration.ofMillis(250);

    private final PostgresSettings settings;
    private final EmbeddedPostgres server;
    private final ServerProcesses processes;

    private EmbeddedPostgresServer(PostgresSettings settings, EmbeddedPostgres server) {
        this.settings = settings;
        this.server = server;
        this.processes = new ServerProcesses(settings.data());
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

    /**
     * Starts a server that this program has run before. One that cannot start, for want of space or memory, is given up
     * soon, so that the next try comes soon.
     */
    public static EmbeddedPostgresServer startAgain(PostgresSettings settings) {
        var processes = new ServerProcesses(settings.data());
        stopLeftBehind(settings.data());
        forgetLockOf(settings.data());
        var starting = new FutureTask<>(() -> configure(settings).start());
        Thread.ofPlatform().name("start of PostgreSQL").daemon().start(starting);
        return new EmbeddedPostgresServer(settings, await(starting, processes));
    }

    /** Stops the server that a killed program left behind on this data, and ends what a killed server left of itself. */
    public static void stopLeftBehind(Path data) {
        var left = new ServerProcesses(data);
        left.stop();
        left.endOrphans();
    }

    /** Where it listens. */
    public int port() {
        return settings.port();
    }

    /** The process, which is none of this program's children. */
    public ProcessHandle process() {
        return processes.first().orElseThrow();
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
            processes.awaitEnd();
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
                // a file of the log that is given up goes, and does not wait with what it holds until it is used again
                .setServerConfig("wal_recycle", "off")
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

    /** The library does not give its lock back where a start has failed. */
    private static void forgetLockOf(Path data) {
        try {
            Files.deleteIfExists(data.resolve("epg-lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library waits for the whole time even if the server has said at once that it cannot start. */
    private static EmbeddedPostgres await(FutureTask<EmbeddedPostgres> starting, ServerProcesses processes) {
        var seen = System.nanoTime();
        while (true) {
            try {
                return starting.get(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                seen = processes.first().isPresent() ? System.nanoTime() : seen;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while PostgreSQL was starting", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("PostgreSQL could not be started", e.getCause());
            }
            if (System.nanoTime() - seen > APPEARS_WITHIN.toNanos()) {
                starting.cancel(true);
                throw new IllegalStateException("PostgreSQL ended instead of starting; its log says why");
            }
        }
    }
}
