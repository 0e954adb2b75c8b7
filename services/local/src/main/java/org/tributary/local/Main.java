package org.tributary.local;

import java.util.Arrays;
import org.tributary.local.firstcourse.PlayFirstCourse;
import org.tributary.local.signin.SignIn;

/**
 * The one program behind {@code deploy/local/start}, which starts itself again for Kafka and for the sign-in.
 * {@code deploy/local/first-course} is in it, too.
 */
public final class Main {

    /** The argument that makes it the broker; the ports and folder come from the environment. */
    static final String KAFKA = "kafka";

    /** The argument that makes it the sign-in. */
    static final String SIGN_IN = "sign-in";

    private static final String FIRST_COURSE = "first-course";

    private Main() {}

    /** Starts the system, or the part of it that the first argument names. */
    public static void main(String[] arguments) {
        var first = arguments.length == 0 ? "" : arguments[0];
        switch (first) {
            case KAFKA -> KafkaProgram.run();
            case SIGN_IN -> SignIn.main(Arrays.copyOfRange(arguments, 1, arguments.length));
            case FIRST_COURSE -> PlayFirstCourse.main(arguments);
            default -> Start.run(arguments);
        }
    }
}
