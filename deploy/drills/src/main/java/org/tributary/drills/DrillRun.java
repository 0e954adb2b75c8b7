package org.tributary.drills;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.tributary.drills.checker.Checker;
import org.tributary.drills.checker.Verdict;
import org.tributary.drills.checker.evidence.Access;
import org.tributary.drills.checker.evidence.PoisonWatch;
import org.tributary.drills.journal.Journal;
import org.tributary.drills.traffic.Traffic;
import org.tributary.local.LocalSystem;
import org.tributary.local.ServiceOverrides;
import org.tributary.local.Size;
import org.tributary.platform.embedded.Folders;
import tools.jackson.databind.json.JsonMapper;

/** One drill: traffic begins, faults come and go, traffic ends, and the checker has its say. */
final class DrillRun {

    /** After healing; then every law must hold. */
    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(60);

    private static final int CALLERS = 4;

    private final Path repository;
    private final Path folder;
    private final Consumer<String> out;
    private final InstantSource clock = InstantSource.system();

    /**
     * A drill that has not begun.
     *
     * @param repository the project, for the services' programs
     * @param folder all that is written goes there
     */
    DrillRun(Path repository, Path folder, Consumer<String> out) {
        this.repository = repository;
        this.folder = folder;
        this.out = out;
    }

    /** Runs it from the start of the system to the verdict. What the system wrote is kept only if a law was broken. */
    Report run(FaultSchedule choice, Map<String, String> skipped, long seed, Duration time) throws Exception {
        var begun = clock.instant();
        var home = Files.createDirectories(folder.resolve("system"));
        try (var journal = new Journal(folder.resolve("journal.jsonl"))) {
            var verdict = drill(home, choice, journal, seed, time);
            var report = Report.of(seed, begun, skipped, journal, verdict);
            write(report);
            return report;
        }
    }

    /** The faults are taken back last, when nothing of the system holds them any more. */
    private Verdict drill(Path home, FaultSchedule choice, Journal journal, long seed, Duration time) throws Exception {
        try {
            var surroundings = ServiceOverrides.NONE;
            for (var fault : choice.faults()) {
                fault.prepare(home);
                surroundings = fault.around(surroundings);
            }
            return drillSystem(home, surroundings, choice, journal, seed, time);
        } finally {
            cleanUp(choice, home);
        }
    }

    private Verdict drillSystem(
            Path home, ServiceOverrides surroundings, FaultSchedule choice, Journal journal, long seed, Duration time)
            throws Exception {
        try (var system = LocalSystem.forTest(repository, home, Size.TWO, surroundings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    system.close();
                } finally {
                    cleanUp(choice, home);
                }
            }));
            out.accept("Starting two instances of each service; all that is written goes to " + folder);
            system.start();
            return drill(new Drill(system, home, journal, out), choice, journal, new SplittableRandom(seed), time);
        }
    }

    private Verdict drill(Drill drill, FaultSchedule choice, Journal journal, SplittableRandom seed, Duration time)
            throws Exception {
        var addresses = drill.system().addresses();
        var urls = new LinkedHashMap<String, List<String>>();
        Drill.SERVICES.forEach(service -> urls.put(service, addresses.urls(service)));
        var access = new Access(drill::database, drill.bootstrapServers());
        try (var http = HttpClient.newHttpClient();
                var traffic = new Traffic(urls, addresses.issuerUrl(), journal, seed.nextLong(), clock)) {
            var health = new Health(http, urls.values(), clock);
            var watch = new PoisonWatch(access, clock);
            var injection = new Injection(drill, journal, health, watch, seed.split(), clock);
            traffic.prepare();
            traffic.start(CALLERS);
            injection.injectUntil(clock.instant().plus(time), choice);
            traffic.stop();
            var deadline = clock.instant().plus(SETTLES_WITHIN);
            health.awaitAll();
            out.accept("Everything is healed and nobody asks any more; the checker compares");
            return new Checker(access, clock).check(journal, injection.delays(), deadline);
        }
    }

    private static void cleanUp(FaultSchedule choice, Path home) {
        var failed = new IllegalStateException("Not everything could be cleaned up");
        for (var fault : choice.faults()) {
            try {
                fault.cleanUp(home);
            } catch (Exception e) {
                failed.addSuppressed(e);
            }
        }
        if (failed.getSuppressed().length > 0) {
            throw failed;
        }
    }

    private void write(Report report) throws IOException {
        Files.writeString(
                folder.resolve("report.json"),
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(report));
        if (report.verdict().isSound()) {
            Folders.delete(folder.resolve("system").resolve("programs"));
            Folders.delete(folder.resolve("system").resolve("data"));
            Folders.delete(folder.resolve("system").resolve("disks"));
        }
    }
}
