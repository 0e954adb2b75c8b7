package org.tributary.local.command;

import org.tributary.local.firstcourse.PlayFirstCourse;

/** The program behind {@code deploy/local/start}, {@code deploy/local/first-course} and {@code deploy/local/token}. */
public final class Main {

    private static final String FIRST_COURSE = "first-course";
    private static final String TOKEN = "token";

    private Main() {}

    /** Plays the first course, or signs somebody in, if the first argument says so; starts the system otherwise. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(FIRST_COURSE)) {
            PlayFirstCourse.main(arguments);
        } else if (arguments.length > 0 && arguments[0].equals(TOKEN)) {
            PrintToken.main(arguments);
        } else {
            Start.run(arguments);
        }
    }
}
