package org.tributary.bench.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own benchmark, with prepared statements. */
final class Pgbench implements Writer {

    private static final String NAME = "pgbench";
    private static final Path DEBIANS = Path.of("/usr/lib/postgresql");
    private static final Pattern PROCESSED = Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");
    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+) ");

    private final Path program;
    private final int port;
    private final String database;
    private final Path folder;

    Pgbench(Path program, int port, String database, Path folder) {
        this.program = program;
        this.port = port;
        this.database = database;
        this.folder = folder;
    }

    /** Where it is, if it is installed. */
    static Optional<Path> installed() {
        return Stream.concat(onThePath(), ofDebian())
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public Written write(Script script, int clients, int round, Duration window)
            throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("limit.sql"), script.forPgbench(clients, round));
        var processors = Math.min(clients, Runtime.getRuntime().availableProcessors());
        var builder = new ProcessBuilder(List.of(
                        program.toString(),
                        "--host=localhost",
                        "--port=" + port,
                        "--username=postgres",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + clients,
                        "--jobs=" + processors,
                        "--time=" + window.toSeconds(),
                        "--define=i=0",
                        "--file=" + file,
                        database))
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", "postgres");
        var process = builder.start();
        var told = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(NAME + " failed: " + told);
        }
        return parse(told);
    }

    @Override
    public String remark() {
        return "The limit was written by " + program + ".";
    }

    static Written parse(String told) throws IOException {
        var failed = FAILED.matcher(told);
        var processed = PROCESSED.matcher(told);
        var rate = RATE.matcher(told);
        if (!processed.find()
                || !rate.find()
                || (failed.find() && !failed.group(1).equals("0"))) {
            throw new IOException("This is not what pgbench says after a good run: " + told);
        }
        var transactions = Long.parseLong(processed.group(1));
        return new Written(transactions, transactions / Double.parseDouble(rate.group(1)));
    }

    private static Stream<Path> onThePath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, NAME));
    }

    private static Stream<Path> ofDebian() {
        if (!Files.isDirectory(DEBIANS)) {
            return Stream.empty();
        }
        try (var versions = Files.list(DEBIANS)) {
            return versions.map(version -> version.resolve("bin").resolve(NAME)).toList().stream();
        } catch (IOException _) {
            return Stream.empty();
        }
    }
}
