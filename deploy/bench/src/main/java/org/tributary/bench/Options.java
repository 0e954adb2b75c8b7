package org.tributary.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was asked for on the command line. */
record Options(List<String> names, int rounds, boolean deep, boolean quick, boolean page, boolean help) {

    static final String HELP = """
            deploy/bench/run [name…] [--rounds N] [--deep] [--quick] [--page]

            Measures the system on this machine, each figure beside its limit, in alternating rounds of the same run. Without a name, all
            of them: booking, command, visible, relay, rebuild, growth, stream, memory, start.

              --rounds N   how often, 3 unless told otherwise
              --deep       growth up to 10 million stored events
              --quick      a tenth of everything: to see whether it works, not to judge
              --page       writes the newest results of all figures to deploy/bench/RESULTS.md

            Every result is kept as JSON in .local/bench/results. The exit code is 1 if anything was wrong, 2 for a wrong call.
            """;

    private static final int USUAL_ROUNDS = 3;

    static Options parse(String[] arguments, Set<String> known) {
        var names = new ArrayList<String>();
        var rounds = USUAL_ROUNDS;
        var given = new ArrayList<>(List.of(arguments));
        var deep = given.remove("--deep");
        var quick = given.remove("--quick");
        var page = given.remove("--page");
        var help = given.removeAll(List.of("--help", "-h"));
        var left = given.iterator();
        while (left.hasNext()) {
            var argument = left.next();
            if (argument.equals("--rounds") && left.hasNext()) {
                rounds = number(left.next());
            } else if (known.contains(argument)) {
                names.add(argument);
            } else {
                throw new IllegalArgumentException(
                        "'" + argument + "' is not understood; there are: " + String.join(", ", known));
            }
        }
        return new Options(List.copyOf(names), rounds, deep, quick, page, help);
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,2}")) {
            throw new IllegalArgumentException("--rounds takes a number from 1 to 999, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
