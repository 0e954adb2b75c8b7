package org.tributary.local.command;

import org.tributary.local.supervision.CannotStart;

/**
 * What was asked for on the command line.
 *
 * @param fresh forget everything that was recorded
 * @param empty do not play the first course on an empty system
 * @param instances how many of each service
 * @param help only explain
 */
record Options(boolean fresh, boolean empty, int instances, boolean help) {

    static final String HELP = """
            Usage: deploy/local/start [--fresh] [--empty] [--instances=N]

            Starts PostgreSQL, Kafka, the sign-in and the five services on this machine. Ctrl-C stops all of it.

              --fresh         begin anew: everything recorded so far is deleted
              --empty         do not play the first course, though nothing has been recorded yet
              --instances=N   run N of each service beside each other, on ports 100 apart (8081, 8181, …)
            """;

    private static final String INSTANCES = "--instances=";

    static Options parse(String... arguments) {
        var options = new Options(false, false, 1, false);
        for (var argument : arguments) {
            options = options.with(argument);
        }
        return options;
    }

    private Options with(String argument) {
        return switch (argument) {
            case "--fresh" -> new Options(true, empty, instances, help);
            case "--empty" -> new Options(fresh, true, instances, help);
            case "--help", "-h" -> new Options(fresh, empty, instances, true);
            case String some
            when some.startsWith(INSTANCES) ->
                new Options(fresh, empty, number(some.substring(INSTANCES.length())), help);
            default -> throw new CannotStart("There is no option " + argument + "; --help tells which there are.");
        };
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new CannotStart(
                    "The number of instances is a number, such as " + INSTANCES + "2, not '" + text + "'.");
        }
    }
}
