package org.tributary.local;

import java.util.List;
import java.util.stream.Stream;
import org.tributary.local.supervision.CannotStart;

/**
 * How large the system is made.
 *
 * @param instances how many of each service run beside each other
 * @param tuned whether the services are compiled for lasting load rather than for a quick start
 */
public record Size(int instances, boolean tuned) {

    /** For one person who looks around. */
    public static final Size ONE = new Size(1, false);

    /** Two instances of each service, which share the work and survive each other. */
    public static final Size TWO = new Size(2, false);

    /** For measuring. */
    public static final Size TUNED = new Size(1, true);

    private static final int MOST = 9;

    /** Small heaps that give back to the machine what they no longer need. */
    private static final List<String> SMALL = List.of(
            "-Xms64m",
            "-Xmx320m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TrimNativeHeapInterval=5000",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    /** Without the optimizing compiler a start takes half the work, and one person does not miss it. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    public Size {
        if (instances < 1 || instances > MOST) {
            throw new CannotStart("There can be 1 to " + MOST + " instances of each service, not " + instances + ".");
        }
    }

    /** The options of {@code java}. A real deployment sets its own. */
    public List<String> virtualMachine() {
        return tuned
                ? SMALL
                : Stream.concat(SMALL.stream(), Stream.of(QUICK_START)).toList();
    }
}
