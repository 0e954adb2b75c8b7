package org.tributary.drills;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.tributary.drills.Options.BadUse;
import org.tributary.drills.faults.Faults;
import org.tributary.drills.sabotage.Sabotage;

/** The command {@code deploy/drills/run}. */
@SuppressWarnings("SystemOut") // a command speaks to its terminal
public final class Main {

    private static final int BROKEN_LAW = 1;
    private static final int BAD_USE = 2;
    private static final int NOT_FINISHED = 3;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private Main() {}

    /** Runs a drill; the exit code is its verdict. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("tributary.log.level", "OFF"); // a person looks at this output; the parts have logs
        try {
            System.exit(run(Options.parse(arguments)));
        } catch (BadUse e) {
            System.err.println(e.getMessage());
            System.exit(BAD_USE);
        } catch (Exception e) {
            System.err.println("The drill could not be finished: " + e);
            e.printStackTrace();
            System.exit(NOT_FINISHED);
        }
    }

    private static int run(Options options) throws Exception {
        var all = new ArrayList<>(Faults.all());
        all.addAll(Sabotage.all());
        if (options.help()) {
            System.out.print(Options.HELP);
            return 0;
        }
        if (options.list()) {
            all.forEach(fault -> System.out.printf(
                    "%-28s %s%n", fault.name(), fault.lacks().orElse(fault.isPickedBySeed() ? "" : "only by name")));
            return 0;
        }
        var choice = FaultSchedule.of(all, options.names(), new SplittableRandom(options.seed()));
        var repository =
                Path.of(System.getenv().getOrDefault("TRIBUTARY_HOME", "")).toAbsolutePath();
        var folder = repository
                .resolve(".local/drills")
                .resolve(STAMP.format(InstantSource.system().instant()) + "-seed-" + options.seed());
        System.out.println("seed " + options.seed());
        var report = new DrillRun(repository, folder, System.out::println)
                .run(choice, skipped(all, options), options.seed(), options.time());
        System.out.print(report.text());
        return report.verdict().isSound() ? 0 : BROKEN_LAW;
    }

    private static Map<String, String> skipped(List<Fault> all, Options options) {
        var skipped = new LinkedHashMap<String, String>();
        if (options.names().isEmpty()) {
            all.forEach(fault -> fault.lacks().ifPresent(lack -> skipped.put(fault.name(), lack)));
        }
        return skipped;
    }
}
