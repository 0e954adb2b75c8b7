package org.tributary.drills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What was asked for on the command line.
 *
 * @param names the faults in their order; empty to have the seed pick
 * @param time how long faults are injected; none for once each of those named
 */
record Options(List<String> names, long seed, Duration time, boolean help, boolean list) {

    static final String HELP = """
            Usage: deploy/drills/run [name…] [--seed N] [--minutes M]

            Starts the system with two instances of each service, keeps real traffic on it, lets things go wrong, heals them,
            and checks that nothing was lost, doubled, reordered or made up.

              name…         the faults to inject, one after the other; without names the seed picks among all that this
                            machine can do
              --seed N      repeats the choices of an earlier run
              --minutes M   how long faults are injected; 3 if faults are picked by the seed, once each if they are named
              --list        tells which faults there are, and what this machine lacks for them
              --help        tells this

            Ends with 0 if every law held, 1 if one was broken, 2 if it was asked for something that cannot be done.
            """;

    private static final Duration UNLESS_SAID = Duration.ofMinutes(3);
    private static final int SHORT_ENOUGH_TO_TYPE = 1_000_000;

    static Options parse(String... arguments) {
        var names = new ArrayList<String>();
        var seed = (long) new SplittableRandom().nextInt(SHORT_ENOUGH_TO_TYPE);
        var minutes = -1L;
        var left = new ArrayList<>(Arrays.asList(arguments));
        var help = left.removeAll(List.of("--help", "-h"));
        var list = left.remove("--list");
        while (!left.isEmpty()) {
            var argument = left.removeFirst();
            switch (argument) {
                case "--seed" -> seed = number(argument, left, Long.MIN_VALUE);
                case "--minutes" -> minutes = number(argument, left, 1);
                case String option
                when option.startsWith("-") ->
                    throw new BadUse("There is no option " + option + "; --help tells which there are.");
                case String name -> names.add(name);
            }
        }
        return new Options(List.copyOf(names), seed, time(minutes, names), help, list);
    }

    private static Duration time(long minutes, List<String> names) {
        if (minutes >= 0) {
            return Duration.ofMinutes(minutes);
        }
        return names.isEmpty() ? UNLESS_SAID : Duration.ZERO;
    }

    private static long number(String option, List<String> left, long least) {
        try {
            var number = Long.parseLong(left.isEmpty() ? "" : left.removeFirst());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new BadUse(option + " takes a whole number" + (least > 0 ? " from " + least + " on." : "."));
    }

    /** It was asked for something that cannot be done. */
    static final class BadUse extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BadUse(String sentence) {
            super(sentence);
        }
    }
}
