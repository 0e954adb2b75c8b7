package org.tributary.local;

/**
 * What was asked for on the command line.
 *
 * @param fresh forget everything that was recorded
 * @param empty do not play the first course on an empty system
 * @param help only explain
 */
record Options(boolean fresh, boolean empty, boolean help) {

    static final String HELP = """
            Usage: deploy/local/start [--fresh] [--empty]

            Starts PostgreSQL, Kafka, the sign-in and the five services on this machine. Ctrl-C stops all of it.

              --fresh   begin anew: everything recorded so far is deleted
              --empty   do not play the first course, though nothing has been recorded yet
            """;

    static Options parse(String... arguments) {
        var options = new Options(false, false, false);
        for (var argument : arguments) {
            options = options.with(argument);
        }
        return options;
    }

    private Options with(String argument) {
        return switch (argument) {
            case "--fresh" -> new Options(true, empty, help);
            case "--empty" -> new Options(fresh, true, help);
            case "--help", "-h" -> new Options(fresh, empty, true);
            default -> throw new CannotStart("There is no option " + argument + "; --help tells which there are.");
        };
    }
}
