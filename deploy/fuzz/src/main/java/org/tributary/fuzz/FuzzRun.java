package org.tributary.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tributary.fuzz.ground.Ground;
import org.tributary.fuzz.laws.Finding;
import org.tributary.fuzz.laws.Laws;
import org.tributary.fuzz.laws.Report;
import org.tributary.fuzz.tries.Tries;
import org.tributary.fuzz.wire.Service;
import org.tributary.fuzz.wire.Tokens;
import org.tributary.fuzz.wire.Wire;
import org.tributary.local.LocalSystem;
import org.tributary.platform.conformance.ApiDescription;
import org.tributary.platform.conformance.Conformance;
import org.tributary.platform.embedded.Folders;

/** One run: the system starts, the ground is laid, all is asked, every answer is judged. */
final class FuzzRun {

    private static final List<String> SERVICES = List.of("booking", "clinical-record", "referral", "outcomes", "audit");
    private static final int CALLERS = 4;
    private static final Duration ENDS_WITHIN = Duration.ofMinutes(60);

    private final Path repository;
    private final Path folder;
    private final Consumer<String> out;
    private final InstantSource clock = InstantSource.system();

    FuzzRun(Path repository, Path folder, Consumer<String> out) {
        this.repository = repository;
        this.folder = folder;
        this.out = out;
    }

    Report run(long seed, int requests, OptionalInt only) throws Exception {
        var home = Files.createDirectories(folder.resolve("system"));
        try (var system = LocalSystem.forTest(repository, home);
                var http = HttpClient.newHttpClient()) {
            Runtime.getRuntime().addShutdownHook(new Thread(system::close));
            out.accept("Starting the system; all that is written goes to " + folder);
            system.start();
            var services = new LinkedHashMap<String, Service>();
            for (var name : SERVICES) {
                services.put(name, describe(name, system.addresses().urls(name).getFirst(), http));
            }
            var tokens = new Tokens(http, system.addresses().issuerUrl(), clock);
            var report = run(seed, requests, only, services, tokens);
            Files.writeString(folder.resolve("report.txt"), report.text());
            if (report.isSound()) {
                system.close();
                Folders.delete(home);
            }
            return report;
        }
    }

    private Report run(long seed, int requests, OptionalInt only, Map<String, Service> services, Tokens tokens)
            throws Exception {
        var now = clock.instant();
        var tries = new Tries(seed, List.copyOf(services.values()), layGround(services, tokens, now), now);
        out.accept("Asking " + tries.operations().size() + " operations, seed " + seed);
        var report = new Report(seed);
        var next = new AtomicInteger();
        if (only.isPresent()) {
            try (var wire = new Wire(tokens)) {
                ask(only.getAsInt(), tries, wire, report, true);
            }
            return report;
        }
        Callable<Boolean> caller = () -> {
            try (var wire = new Wire(tokens)) {
                for (var nr = next.getAndIncrement(); nr < requests; nr = next.getAndIncrement()) {
                    ask(nr, tries, wire, report, false);
                }
                return true;
            }
        };
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (var done : callers.invokeAll(
                    Stream.generate(() -> caller).limit(CALLERS).toList(), ENDS_WITHIN.toMinutes(), TimeUnit.MINUTES)) {
                done.get();
            }
        }
        return report;
    }

    private static Ground layGround(Map<String, Service> services, Tokens tokens, Instant now) throws IOException {
        try (var wire = new Wire(tokens)) {
            return Ground.lay(services, wire, now);
        }
    }

    private void ask(int nr, Tries tries, Wire wire, Report report, boolean tell) {
        var asked = tries.asked(nr);
        var attempt = tries.of(nr);
        var command = attempt.request().command(asked.service());
        if (tell) {
            out.accept(attempt.what() + "\n" + command);
        }
        try {
            var answered = wire.send(asked.service(), attempt.request());
            var answer = answered.exchange();
            var shown = Report.shown(answer.status(), answer.body());
            if (tell) {
                out.accept(shown);
            }
            report.answered(asked, answer.status());
            var broken = Laws.brokenBy(attempt, answered, asked.service().conformance());
            // what is slow once may be the machine's, what is slow twice is the service's
            if (Laws.isSlow(answered) && Laws.isSlow(wire.send(asked.service(), attempt.request()))) {
                broken.add("it takes longer than anybody waits");
            }
            broken.forEach(law -> report.broken(new Finding(asked, law, nr, attempt.what(), command, shown, 1)));
        } catch (IOException e) {
            report.broken(new Finding(asked, "there is no answer", nr, attempt.what(), command, e.toString(), 1));
        }
    }

    private static Service describe(String name, String url, HttpClient http) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(url + ApiDescription.PATH)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(name + " does not describe itself but answers " + answer.statusCode());
        }
        return new Service(name, URI.create(url), new Conformance(ApiDescription.of(answer.body())));
    }
}
