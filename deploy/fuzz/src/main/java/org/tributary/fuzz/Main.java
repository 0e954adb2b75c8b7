package org.tributary.fuzz;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.tributary.fuzz.Options.BadUse;

/** The command {@code deploy/fuzz/run}. */
@SuppressWarnings("SystemOut") // a command speaks to its terminal
public final class Main {

    private static final int BROKEN_LAW = 1;
    private static final int BAD_USE = 2;
    private static final int NOT_FINISHED = 3;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private Main() {}

    /** Runs it; the exit code is the verdict. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("tributary.log.level", "OFF"); // a person looks at this output; the parts have logs
        try {
            System.exit(run(Options.parse(arguments)));
        } catch (BadUse e) {
            System.err.println(e.getMessage());
            System.exit(BAD_USE);
        } catch (Exception e) {
            System.err.println("It could not be finished: " + e);
            e.printStackTrace();
            System.exit(NOT_FINISHED);
        }
    }

    private static int run(Options options) throws Exception {
        if (options.help()) {
            System.out.print(Options.HELP);
            return 0;
        }
        var repository =
                Path.of(System.getenv().getOrDefault("TRIBUTARY_HOME", "")).toAbsolutePath();
        var folder = repository
                .resolve(".local/fuzz")
                .resolve(STAMP.format(InstantSource.system().instant()) + "-seed-" + options.seed());
        var report = new FuzzRun(repository, folder, System.out::println)
                .run(options.seed(), options.requests(), options.only());
        System.out.print(report.text());
        return report.isSound() ? 0 : BROKEN_LAW;
    }
}
