package org.tributary.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * What was asked for on the command line.
 *
 * @param requests how many
 * @param only the number of the one request to send; none for all
 */
record Options(long seed, int requests, OptionalInt only, boolean help) {

    static final String HELP = """
            Usage: deploy/fuzz/run [--seed N] [--requests M] [--only K]

            Starts the system, makes two clinics with all that belongs to them, and asks every operation that the services
            describe for what nobody should ask. Every answer is held against the laws and the description.

              --seed N      repeats the requests of an earlier run
              --requests M  how many are sent; 7000 unless said
              --only K      sends only the K-th of them, and prints it with its answer
              --help        tells this

            Ends with 0 if every law held, 1 if one was broken, 2 if it was asked for something that cannot be done, 3 if it
            could not be finished.
            """;

    private static final int UNLESS_SAID = 7_000;
    private static final int SHORT_ENOUGH_TO_TYPE = 1_000_000;

    static Options parse(String... arguments) {
        var seed = (long) new SplittableRandom().nextInt(SHORT_ENOUGH_TO_TYPE);
        var requests = UNLESS_SAID;
        var only = OptionalInt.empty();
        var left = new ArrayList<>(Arrays.asList(arguments));
        var help = left.removeAll(List.of("--help", "-h"));
        while (!left.isEmpty()) {
            var argument = left.removeFirst();
            switch (argument) {
                case "--seed" -> seed = number(argument, left, Long.MIN_VALUE);
                case "--requests" -> requests = (int) Math.min(Integer.MAX_VALUE, number(argument, left, 1));
                case "--only" -> only = OptionalInt.of((int) Math.min(Integer.MAX_VALUE, number(argument, left, 0)));
                default -> throw new BadUse("There is no option " + argument + "; --help tells which there are.");
            }
        }
        return new Options(seed, requests, only, help);
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
        throw new BadUse(option + " takes a whole number" + (least >= 0 ? " from " + least + " on." : "."));
    }

    /** It was asked for something that cannot be done. */
    static final class BadUse extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BadUse(String sentence) {
            super(sentence);
        }
    }
}
