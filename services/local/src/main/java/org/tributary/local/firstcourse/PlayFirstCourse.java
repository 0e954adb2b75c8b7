package org.tributary.local.firstcourse;

import org.tributary.local.Addresses;
import org.tributary.local.Layout;

/** The command {@code deploy/local/first-course}. */
public final class PlayFirstCourse {

    private PlayFirstCourse() {}

    /** Plays the course on the system of this machine and says what happens. */
    @SuppressWarnings("SystemOut") // a command speaks to its terminal
    public static void main(String[] arguments) {
        try {
            FirstCourse.playHere(Layout.ofThisProject().signIn(), Addresses.usual(1), System.out::println);
        } catch (Answer.UnexpectedAnswer e) {
            System.err.println("The first course could not be played: " + e.getMessage());
            System.exit(1);
        }
    }
}
