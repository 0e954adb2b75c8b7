package org.tributary.local.command;

import org.tributary.local.firstcourse.PlayFirstCourse;

/** The program behind {@code deploy/local/start} and {@code deploy/local/first-course}. */
public final class Main {

    private static final String FIRST_COURSE = "first-course";

    private Main() {}

    /** Plays the first course if the first argument says so; starts the system otherwise. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(FIRST_COURSE)) {
            PlayFirstCourse.main(arguments);
        } else {
            Start.run(arguments);
        }
    }
}
