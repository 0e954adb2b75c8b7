package org.tributary.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.tributary.platform.embedded.Databases;
import org.tributary.platform.embedded.EmbeddedKafka;
import org.tributary.platform.embedded.EmbeddedPostgresServer;
import org.tributary.platform.embedded.Folders;
import org.tributary.platform.embedded.KafkaSettings;
import org.tributary.platform.embedded.Ports;
import org.tributary.platform.embedded.PostgresSettings;

/** PostgreSQL beside this run and Kafka in it, in a folder that goes with the run. */
final class EmbeddedInfrastructure implements Infrastructure {

    /** One folder per run in it, named by the run's process, so that a later run can tell which are over. */
    private static final Path RUNS = PostgresSettings.sharedPrograms().resolveSibling("tributary-tests-" + userName());

    private static final AtomicInteger OWN_BROKERS = new AtomicInteger();

    private final Path folder =
            RUNS.resolve(String.valueOf(ProcessHandle.current().pid()));

    private final List<Runnable> stops = new CopyOnWriteArrayList<>();

    EmbeddedInfrastructure() {
        clearUpAfterKilledRuns();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stops.forEach(Runnable::run);
            Folders.delete(folder);
        }));
    }

    @Override
    public Databases startPostgres() {
        var server = EmbeddedPostgresServer.start(new PostgresSettings(
                folder.resolve("postgres"),
                PostgresSettings.sharedPrograms(),
                Ports.free(),
                false, // nothing here outlives the run
                newFolder().resolve("postgres.log")));
        atEndOfRun(server::close);
        return server.databases();
    }

    @Override
    public String startKafka() {
        var broker = EmbeddedKafka.start(new KafkaSettings(newFolder().resolve("kafka"), Ports.free(), false));
        atEndOfRun(broker::close);
        return broker.bootstrapServers();
    }

    @Override
    public OwnKafka ownKafka() {
        return new EmbeddedBroker(newFolder().resolve("own-kafka-" + OWN_BROKERS.incrementAndGet()));
    }

    private Path newFolder() {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void atEndOfRun(Runnable stop) {
        stops.add(stop);
    }

    private static void clearUpAfterKilledRuns() {
        for (var run : runs()) {
            if (ProcessHandle.of(Long.parseLong(run.getFileName().toString())).isEmpty()) {
                EmbeddedPostgresServer.stopLeftBehind(run.resolve("postgres"));
                Folders.delete(run);
            }
        }
    }

    private static List<Path> runs() {
        if (!Files.exists(RUNS)) {
            return List.of();
        }
        try (var found = Files.list(RUNS)) {
            return found.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String userName() {
        return System.getProperty("user.name");
    }
}
