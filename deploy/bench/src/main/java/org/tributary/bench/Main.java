package org.tributary.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.tributary.bench.figures.Figure;
import org.tributary.bench.figures.Scale;
import org.tributary.bench.ground.BenchSystem;
import org.tributary.bench.ground.WrongResult;
import org.tributary.bench.report.Line;
import org.tributary.bench.report.Machine;
import org.tributary.bench.report.Reading;
import org.tributary.bench.report.Result;
import org.tributary.bench.report.ResultsFolder;
import org.tributary.bench.report.ResultsPage;
import org.tributary.bench.report.ResultsTable;

/** {@code deploy/bench/run}: measures the figures asked for, one after the other, each in a system of its own. */
public final class Main {

    private static final String PUBLISHED = ".local/bench/results";
    private static final int WRONG = 1;
    private static final int WRONG_CALL = 2;

    private final Path repository;
    private final Options options;
    private final ResultsFolder results;
    private boolean wrong;

    private Main(Path repository, Options options) {
        this.repository = repository;
        this.options = options;
        // a quick try is no result to be published
        this.results =
                new ResultsFolder(repository.resolve(options.quick() ? ".local/bench/tries" : ".local/bench/results"));
    }

    static void main(String... arguments) throws Exception {
        try {
            var options = Options.parse(arguments, Figures.names());
            if (options.help()) {
                System.out.print(Options.HELP);
                return;
            }
            System.exit(new Main(repository(), options).run() ? 0 : WRONG);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_CALL);
        }
    }

    private static Path repository() {
        return Path.of(System.getenv().getOrDefault("TRIBUTARY_HOME", "")).toAbsolutePath();
    }

    /** Whether everything was right, fast or not. */
    private boolean run() throws Exception {
        var scale = options.quick() ? Scale.quick() : Scale.full(options.deep());
        for (var figure : Figures.of(options.names(), scale)) {
            System.out.println(figure.name() + ": " + figure.measures());
            System.out.println("  beside it: " + figure.limit());
            try {
                var result = measure(figure);
                ResultsTable.lines(result).forEach(System.out::println);
                System.out.println("  kept in " + repository.relativize(results.keep(result)));
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) { // the other figures do not depend on this one
                wrong = true;
                System.out.println("  WRONG, so nothing is said about its speed: " + e);
                if (!(e instanceof WrongResult)) {
                    e.printStackTrace(System.out);
                }
            }
        }
        if (options.page()) {
            var page = repository.resolve("deploy/bench/RESULTS.md");
            Files.writeString(
                    page,
                    ResultsPage.of(
                            new ResultsFolder(repository.resolve(PUBLISHED)).newest(List.copyOf(Figures.names()))));
            System.out.println("Wrote " + repository.relativize(page));
        }
        return !wrong;
    }

    private Result measure(Figure figure) throws Exception {
        var at = Clock.systemUTC().instant();
        List<Reading> readings;
        try (var ground = BenchSystem.open(repository, repository.resolve(".local/bench/system"))) {
            figure.prepare(ground);
            readings = figure.rounds(options.rounds());
        }
        return new Result(
                figure.name(),
                figure.measures(),
                figure.limit(),
                options.rounds(),
                at,
                Machine.here(repository),
                Line.of(readings),
                figure.remarks());
    }
}
